package br.central.catalogo;

import br.central.comum.Recusa;
import br.central.comunicacao.Enderecos;
import br.central.seguranca.Permissao;
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
    private static final String ENDERECO_DO_GRUPO = "email-do-grupo.";

    private final JdbcClient jdbc;
    private final UsuarioAtual usuario;
    private final Espelho<Map<String, String>> valores;

    Parametros(JdbcClient jdbc, UsuarioAtual usuario) {
        this.jdbc = jdbc;
        this.usuario = usuario;
        this.valores = new Espelho<>(
                () -> todos().stream().collect(Collectors.toMap(ParametroView::chave, ParametroView::valor)));
    }

    public String texto(String chave, String padrao) {
        return valor(chave).orElse(padrao);
    }

    /** The default also when what was typed in is no integer; that is logged, for work must go on. */
    public int inteiro(String chave, int padrao) {
        try {
            return valor(chave).map(Integer::parseInt).orElse(padrao);
        } catch (NumberFormatException naoInteiro) {
            LOG.warn("O parâmetro {} não é um número inteiro; vale {}", chave, padrao);
            return padrao;
        }
    }

    /** All that a user may set, by key, as they are in the database now. */
    public List<ParametroView> todos() {
        return jdbc.sql("select chave, valor, descricao from parametro where chave <> 'catalogo.carga' order by chave")
                .query(ParametroView.class)
                .list();
    }

    /**
     * Sets a value; a blank one brings the default of the product back. Right: {@code PUBLICAR_MODELOS}.
     *
     * @throws Recusa.SemPermissao without the right
     * @throws Recusa.NaoEncontrado when there is no such parameter
     * @throws Recusa.RegraNaoAtendida on field {@code valor} when missing, longer than 1000 characters or, of addresses, when one of
     *     them is none
     */
    @Transactional
    public void definir(String chave, String valor) {
        usuario.exigir(Permissao.PUBLICAR_MODELOS);
        if (valor == null || valor.length() > VALOR_MAXIMO) {
            throw Recusa.RegraNaoAtendida.campo("valor", "Informe um valor de até 1000 caracteres.");
        }
        if (chave.startsWith(ENDERECO_DO_GRUPO)) {
            Enderecos.emails("valor", valor);
        }
        valores.esquecerAoFim();
        int alterados = jdbc.sql("update parametro set valor = ? where chave = ? and chave <> 'catalogo.carga'")
                .param(valor.strip())
                .param(chave)
                .update();
        if (alterados == 0) {
            throw new Recusa.NaoEncontrado("Não há parâmetro " + chave + ".");
        }
    }

    private Optional<String> valor(String chave) {
        return Optional.ofNullable(valores.ler().get(chave)).map(String::strip).filter(valor -> !valor.isEmpty());
    }
}
