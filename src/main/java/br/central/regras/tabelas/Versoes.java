package br.central.regras.tabelas;

import br.central.prazos.TabelaComDefeito;
import br.central.regras.publicacao.HistoriaDasPublicacoes;
import br.central.regras.publicacao.PublicacaoView;
import br.central.regras.publicacao.QuemPublicou;
import br.central.regras.tabelas.ModelosDasTabelas.NoMotor;
import br.central.regras.tabelas.diferencas.DiferencaDeLinhas;
import br.central.regras.tabelas.diferencas.Efeito;
import br.central.regras.tabelas.diferencas.Efeitos;
import br.central.regras.tabelas.diferencas.LinhaMudada;
import br.central.regras.tabelas.modelo.Tabela;
import br.central.regras.tabelas.modelo.TabelaEmDmn;
import br.central.seguranca.Operadores;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The versions of the tables, and what differs between two of them. Right PUBLICAR_MODELOS. */
@Service
@Transactional
public class Versoes {

    private static final int TABELAS_LEMBRADAS = 200;

    private final ModelosDasTabelas modelos;
    private final HistoriaDasPublicacoes publicacoes;
    private final QuemPublicou quemPublicou;
    private final Operadores operadores;
    private final Efeitos efeitos;
    private final UsuarioAtual usuario;
    private final Clock relogio;

    /** By the engine's id: a version never changes. */
    private final Cache<String, Tabela> lidas =
            Caffeine.newBuilder().maximumSize(TABELAS_LEMBRADAS).build();

    Versoes(
            ModelosDasTabelas modelos,
            HistoriaDasPublicacoes publicacoes,
            QuemPublicou quemPublicou,
            Operadores operadores,
            Efeitos efeitos,
            UsuarioAtual usuario,
            Clock relogio) {
        this.modelos = modelos;
        this.publicacoes = publicacoes;
        this.quemPublicou = quemPublicou;
        this.operadores = operadores;
        this.efeitos = efeitos;
        this.usuario = usuario;
        this.relogio = relogio;
    }

    /**
     * What differs.
     *
     * @param efeitos in the field's words, the widest first
     * @param defeito why the effects could not be told: one of the two cannot be evaluated
     */
    public record Diferenca(List<LinhaMudada> linhas, List<Efeito> efeitos, String defeito) {}

    /** The latest first. */
    public List<VersaoView> lista(TabelaDoNegocio qual) {
        usuario.exigir(Permissao.PUBLICAR_MODELOS);
        Map<Integer, PublicacaoView> nossas = publicacoes.versoes(qual.alvo());
        List<NoMotor> todas = modelos.versoes(qual.chave());
        Map<String, String> quem =
                quemPublicou.de(todas.stream().map(NoMotor::publicacao).toList());
        return todas.stream()
                .map(uma -> view(qual, uma, nossas.get(uma.numero()), quem.get(uma.publicacao()), uma == todas.get(0)))
                .toList();
    }

    private VersaoView view(TabelaDoNegocio qual, NoMotor uma, PublicacaoView nossa, String login, boolean emVigor) {
        return new VersaoView(
                uma.numero(),
                emVigor,
                uma.em().atZone(relogio.getZone()).toOffsetDateTime(),
                nossa == null ? quem(uma, login) : nossa.por(),
                nossa == null ? motivo(uma) : nossa.motivo(),
                nossa == null ? null : nossa.voltaA(),
                nossa == null ? null : nossa.ensaio(),
                lida(qual, uma).linhas().size());
    }

    private String quem(NoMotor uma, String login) {
        if (login != null) {
            return operadores.comoSeChama(login);
        }
        return uma.doProduto() ? "Veio com o sistema" : "Não ficou registrado";
    }

    /** What came from elsewhere has no reason, but a name. */
    private static String motivo(NoMotor uma) {
        return uma.doProduto() ? null : uma.nome();
    }

    private Tabela lida(TabelaDoNegocio qual, NoMotor uma) {
        return lidas.get(
                uma.definicao(), nova -> TabelaEmDmn.ler(qual.chave(), modelos.modelo(qual.chave(), uma.numero())));
    }

    /** Number of the version in force; 0 when none is. */
    public int emVigor(TabelaDoNegocio qual) {
        usuario.exigir(Permissao.PUBLICAR_MODELOS);
        return modelos.emVigor(qual.chave());
    }

    /** @throws br.central.comum.Recusa.NaoEncontrado when there is no such version */
    public Tabela ver(TabelaDoNegocio qual, int numero) {
        return TabelaEmDmn.ler(qual.chave(), modelo(qual, numero));
    }

    /** @throws br.central.comum.Recusa.NaoEncontrado when there is no such version */
    public byte[] modelo(TabelaDoNegocio qual, int numero) {
        usuario.exigir(Permissao.PUBLICAR_MODELOS);
        return modelos.modelo(qual.chave(), numero);
    }

    /** @throws br.central.comum.Recusa.NaoEncontrado when one of the two is not there */
    public Diferenca diferenca(TabelaDoNegocio qual, int de, int ate) {
        return diferenca(qual, modelo(qual, de), modelo(qual, ate));
    }

    Diferenca diferenca(TabelaDoNegocio qual, byte[] de, byte[] ate) {
        Tabela antes = TabelaEmDmn.ler(qual.chave(), de);
        Tabela depois = TabelaEmDmn.ler(qual.chave(), ate);
        List<LinhaMudada> linhas = DiferencaDeLinhas.entre(antes, depois);
        if (linhas.isEmpty()) {
            return new Diferenca(linhas, List.of(), null);
        }
        try {
            return new Diferenca(
                    linhas, efeitos.entre(new Efeitos.Versao(antes, de), new Efeitos.Versao(depois, ate)), null);
        } catch (TabelaComDefeito defeito) {
            return new Diferenca(linhas, List.of(), defeito.getMessage());
        }
    }
}
