package br.central.atendimento;

import br.central.atendimento.dominio.Acao;
import br.central.atendimento.dominio.AcaoDaSolicitacao;
import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.AvaliacaoRepository;
import br.central.atendimento.dominio.Casos;
import br.central.atendimento.dominio.Demanda;
import br.central.atendimento.dominio.Reclamacao;
import br.central.atendimento.dominio.Solicitacao;
import br.central.comum.Origem;
import br.central.seguranca.Permissao;
import br.central.seguranca.Substituicoes;
import br.central.seguranca.UsuarioAtual;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the current user may do now, beyond what right and situation alone say: whose it is, and what is still open. */
@Component
class DireitosDoOperador {

    private static final Set<Origem> SEGUNDA_INSTANCIA = EnumSet.of(Origem.FALE_CONOSCO, Origem.OUVIDORIA);

    private final Casos casos;
    private final DemandasDoUsuario demandas;
    private final AvaliacaoRepository avaliacoes;
    private final UsuarioAtual usuario;
    private final Substituicoes substituicoes;

    DireitosDoOperador(
            Casos casos,
            DemandasDoUsuario demandas,
            AvaliacaoRepository avaliacoes,
            UsuarioAtual usuario,
            Substituicoes substituicoes) {
        this.casos = casos;
        this.demandas = demandas;
        this.avaliacoes = avaliacoes;
        this.usuario = usuario;
        this.substituicoes = substituicoes;
    }

    /** @throws br.central.comum.Recusa.SemPermissao when it is another's, or of an origin that takes a right to close */
    void exigirEncerrar(Atendimento atendimento) {
        if (!meu(atendimento)) {
            usuario.exigir(Permissao.ENCERRAR_DE_OUTRO_OPERADOR);
        }
        if (SEGUNDA_INSTANCIA.contains(atendimento.origem())) {
            usuario.exigir(Permissao.ENCERRAR_FALE_CONOSCO_OU_OUVIDORIA);
        }
    }

    List<String> acoes(Atendimento atendimento, List<Solicitacao> pedidos) {
        return Arrays.stream(Acao.values())
                .filter(acao -> casos.permite(acao, atendimento) && cabe(acao, atendimento, pedidos))
                .map(Acao::name)
                .toList();
    }

    private boolean cabe(Acao acao, Atendimento atendimento, List<Solicitacao> pedidos) {
        boolean haPedido = pedidos.stream().anyMatch(Solicitacao::emAberto);
        return switch (acao) {
            case ASSUMIR -> meu(atendimento);
            case RESOLVER -> !haPedido && podeEncerrar(atendimento);
            case ENCAMINHAR -> haPedido || atendimento.classificacao() != null;
            case AVALIAR -> avaliacoes.findByAtendimento(atendimento).isEmpty();
            default -> true;
        };
    }

    private boolean podeEncerrar(Atendimento atendimento) {
        return (meu(atendimento) || usuario.pode(Permissao.ENCERRAR_DE_OUTRO_OPERADOR))
                && (!SEGUNDA_INSTANCIA.contains(atendimento.origem())
                        || usuario.pode(Permissao.ENCERRAR_FALE_CONOSCO_OU_OUVIDORIA));
    }

    /** Nobody's, the user's own, or that of somebody the user stands in for. */
    boolean meu(Atendimento atendimento) {
        String responsavel = atendimento.responsavel();
        return responsavel == null
                || responsavel.equals(usuario.login())
                || substituicoes.substitui(usuario.login(), responsavel);
    }

    List<String> acoes(Solicitacao solicitacao, List<Demanda> todas, List<Reclamacao> queixas) {
        return Arrays.stream(AcaoDaSolicitacao.values())
                .filter(acao -> casos.permite(acao, solicitacao) && cabe(acao, solicitacao, todas, queixas))
                .map(AcaoDaSolicitacao::name)
                .toList();
    }

    private boolean cabe(
            AcaoDaSolicitacao acao, Solicitacao solicitacao, List<Demanda> todas, List<Reclamacao> queixas) {
        return switch (acao) {
            case RESPONDER, REDIRECIONAR, PEDIR_COMPLEMENTO -> demandas.haParaResponder(solicitacao, todas);
            case TRANSFERIR_DEMANDA -> demandas.haParaTransferir(solicitacao, todas);
            case CONSOLIDAR -> solicitacao.tarefa() != null;
            case RECLAMAR -> nenhumaPendente(TipoDeReclamacao.RECLAMACAO, solicitacao, queixas);
            case PEDIR_REANALISE -> nenhumaPendente(TipoDeReclamacao.REANALISE, solicitacao, queixas);
            default -> true;
        };
    }

    private static boolean nenhumaPendente(TipoDeReclamacao tipo, Solicitacao solicitacao, List<Reclamacao> queixas) {
        return queixas.stream()
                .noneMatch(queixa -> queixa.solicitacao() == solicitacao && queixa.tipo() == tipo && queixa.emAberto());
    }
}
