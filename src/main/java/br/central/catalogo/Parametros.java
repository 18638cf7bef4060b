package br.central.catalogo;

import br.central.comum.Espelho;
import br.central.comum.Linhas;
import br.central.comum.Recusa;
import br.central.registros.MudancaDeRegistro;
import br.central.registros.MudancasDosRegistros;
import br.central.seguranca.AtoVigiado;
import br.central.seguranca.Permissao;
import br.central.seguranca.Trilha;
import br.central.seguranca.UsuarioAtual;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Settings of the operator that change without a restart; read in memory, a change is seen within a minute. */
@Service
@DependsOn("cargaDoCatalogo")
public class Parametros {

    private static final Logger LOG = LoggerFactory.getLogger(Parametros.class);
    private static final int VALOR_MAXIMO = 1000;

    private final JdbcClient jdbc;
    private final UsuarioAtual usuario;
    private final Trilha trilha;
    private final MudancasDosRegistros mudancas;
    private final Espelho<Map<String, String>> valores;

    Parametros(JdbcClient jdbc, UsuarioAtual usuario, Trilha trilha, MudancasDosRegistros mudancas) {
        this.jdbc = jdbc;
        this.usuario = usuario;
        this.trilha = trilha;
        this.mudancas = mudancas;
        this.valores = new Espelho<>(
                () -> todos().stream().collect(Collectors.toMap(ParametroView::chave, ParametroView::valor)));
    }

    public String texto(String chave, String padrao) {
        return valor(chave).orElse(padrao);
    }

    /** Or what holds when nothing is typed in. */
    public String texto(String chave) {
        return texto(chave, padrao(chave));
    }

    /** What holds when nothing is typed in. */
    public String padrao(String chave) {
        return DefinicoesDosParametros.da(chave).padrao();
    }

    /**
     * A whole number of its range. What is stored and does not serve, put there by SQL say, counts as not typed in: the
     * default holds and that is logged, for work must go on.
     */
    public int inteiro(String chave) {
        DefinicaoDeParametro definicao = DefinicoesDosParametros.da(chave);
        if (!definicao.numerico()) {
            throw new IllegalArgumentException("O parâmetro " + chave + " não é um número.");
        }
        Optional<String> valor = valor(chave);
        if (valor.isPresent() && !definicao.serve(valor.get())) {
            LOG.warn("O parâmetro {} tem um valor que não serve; vale {}", chave, definicao.padrao());
            return definicao.padraoInteiro();
        }
        return valor.map(Integer::parseInt).orElseGet(definicao::padraoInteiro);
    }

    /** All that a user may set, by key, as they are in the database now. */
    public List<ParametroView> todos() {
        return jdbc.sql("select chave, valor, descricao from parametro where chave <> 'catalogo.carga' order by chave")
                .query((linha, numero) -> ParametroView.de(
                        DefinicoesDosParametros.daLinha(linha.getString("chave")),
                        linha.getString("chave"),
                        linha.getString("valor"),
                        linha.getString("descricao")))
                .list();
    }

    /**
     * Sets a value; a blank one brings the default of the product back. Right: {@code PUBLICAR_MODELOS}.
     *
     * @throws Recusa.SemPermissao without the right
     * @throws Recusa.NaoEncontrado when there is no such parameter
     * @throws Recusa.RegraNaoAtendida on field {@code valor} when missing, longer than 1000 characters, of another type, out of
     *     its range or, of addresses, when one of them is none
     */
    @Transactional
    public void definir(String chave, String valor) {
        usuario.exigir(Permissao.PUBLICAR_MODELOS);
        if (valor == null || valor.length() > VALOR_MAXIMO) {
            throw Recusa.RegraNaoAtendida.campo("valor", "Informe um valor de até 1000 caracteres.");
        }
        String antes = todos().stream()
                .filter(existente -> existente.chave().equals(chave))
                .map(ParametroView::valor)
                .findFirst()
                .orElseThrow(() -> new Recusa.NaoEncontrado("Não há parâmetro " + chave + "."));
        String lido = conferir(chave, valor);
        valores.esquecerAoFim();
        jdbc.sql("update parametro set valor = ?, versao = versao + 1 where chave = ?")
                .param(lido)
                .param(chave)
                .update();
        mudancas.gravar(
                "parametros", chave, MudancaDeRegistro.Ato.ALTERACAO, Map.of("valor", antes), Map.of("valor", lido));
        trilha.feito(AtoVigiado.PARAMETRO, chave);
    }

    /**
     * What will be kept of that value.
     *
     * @throws Recusa.RegraNaoAtendida on field {@code valor} when it is of another type or out of its range
     */
    String conferir(String chave, String valor) {
        DefinicaoDeParametro definicao = DefinicoesDosParametros.daLinha(chave);
        String lido = definicao.exigir(valor);
        if (definicao.tipo() == TipoDeParametro.CLASSIFICACAO && !lido.isEmpty()) {
            exigirFolha(lido);
        }
        return lido;
    }

    void esquecer() {
        valores.esquecer();
    }

    private void exigirFolha(String caminho) {
        boolean ha = Linhas.ha(jdbc.sql("select count(*) from classificacao where caminho = ? and ultimo_nivel = true")
                .param(caminho));
        if (!ha) {
            throw Recusa.RegraNaoAtendida.campo("valor", "Não há classificação de último nível " + caminho + ".");
        }
    }

    private Optional<String> valor(String chave) {
        return Optional.ofNullable(valores.ler().get(chave)).map(String::strip).filter(valor -> !valor.isEmpty());
    }
}
