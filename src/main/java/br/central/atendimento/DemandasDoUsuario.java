package br.central.atendimento;

import br.central.atendimento.dominio.Demanda;
import br.central.atendimento.dominio.Solicitacao;
import br.central.comum.Recusa;
import br.central.seguranca.Permissao;
import br.central.seguranca.Substituicoes;
import br.central.seguranca.UsuarioAtual;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds the demand that is the current user's to answer. */
@Component
class DemandasDoUsuario {

    private final UsuarioAtual usuario;
    private final Substituicoes substituicoes;
    private final Horario horario;

    DemandasDoUsuario(UsuarioAtual usuario, Substituicoes substituicoes, Horario horario) {
        this.usuario = usuario;
        this.substituicoes = substituicoes;
        this.horario = horario;
    }

    /** @throws Recusa when no group of the user's has it, or it is no longer to be answered */
    Demanda paraResponder(Solicitacao solicitacao, String grupo) {
        List<Demanda> doGrupo = solicitacao.demandasDaRodada().stream()
                .filter(demanda -> (grupo == null || demanda.grupo().equals(grupo)) && minha(demanda))
                .toList();
        if (doGrupo.isEmpty()) {
            throw naoParticipa(solicitacao);
        }
        return doGrupo.stream()
                .filter(demanda -> demanda.situacao() == SituacaoDemanda.ABERTA)
                .findFirst()
                .map(this::livre)
                .orElseThrow(() -> naoMaisAberta(doGrupo.get(0)));
    }

    /** @throws Recusa when it is not the user's to hand on, or it is no longer to be answered */
    Demanda paraTransferir(Solicitacao solicitacao, String grupo) {
        List<Demanda> doGrupo = solicitacao.demandasDaRodada().stream()
                .filter(demanda -> (grupo == null || demanda.grupo().equals(grupo)) && transfere(demanda))
                .toList();
        if (doGrupo.isEmpty()) {
            throw naoParticipa(solicitacao);
        }
        return doGrupo.stream()
                .filter(demanda -> demanda.situacao() == SituacaoDemanda.ABERTA)
                .findFirst()
                .orElseThrow(() -> naoMaisAberta(doGrupo.get(0)));
    }

    /** Whether {@link #paraTransferir} would find one among these. */
    boolean haParaTransferir(Solicitacao solicitacao, List<Demanda> todas) {
        return todas.stream()
                .filter(demanda -> demanda.solicitacao() == solicitacao && demanda.rodada() == solicitacao.rodada())
                .anyMatch(demanda -> demanda.situacao() == SituacaoDemanda.ABERTA && transfere(demanda));
    }

    /** Managers move the work of others; the rest what is theirs to answer. */
    private boolean transfere(Demanda demanda) {
        return usuario.pode(Permissao.AGIR_EM_LOTE) || minha(demanda);
    }

    /** Whether {@link #paraResponder} would find one among these. */
    boolean haParaResponder(Solicitacao solicitacao, List<Demanda> todas) {
        return todas.stream()
                .filter(demanda -> demanda.solicitacao() == solicitacao && demanda.rodada() == solicitacao.rodada())
                .anyMatch(
                        demanda -> demanda.situacao() == SituacaoDemanda.ABERTA && minha(demanda) && !deOutro(demanda));
    }

    /** The supervision answers for any group. */
    private boolean minha(Demanda demanda) {
        Set<String> grupos = usuario.grupos();
        return grupos.contains(demanda.grupo())
                || usuario.pode(Permissao.ENCERRAR_DE_OUTRO_OPERADOR)
                || comigo(demanda.responsavel());
    }

    private Demanda livre(Demanda demanda) {
        if (deOutro(demanda)) {
            throw new Recusa.EstadoNaoPermite("Esta demanda está com %s.".formatted(demanda.responsavel()));
        }
        return demanda;
    }

    private boolean deOutro(Demanda demanda) {
        String responsavel = demanda.responsavel();
        return responsavel != null && !usuario.pode(Permissao.ENCERRAR_DE_OUTRO_OPERADOR) && !comigo(responsavel);
    }

    /** With the user, or with somebody the user stands in for. */
    private boolean comigo(String responsavel) {
        return responsavel != null
                && (responsavel.equals(usuario.login()) || substituicoes.substitui(usuario.login(), responsavel));
    }

    private static Recusa naoParticipa(Solicitacao solicitacao) {
        return new Recusa.SemPermissao("Esta solicitação está com %s, e você não participa."
                .formatted(String.join(", ", solicitacao.comQuemEsta())));
    }

    private Recusa naoMaisAberta(Demanda demanda) {
        if (demanda.situacao() == SituacaoDemanda.AGUARDANDO_COMPLEMENTO) {
            return new Recusa.EstadoNaoPermite("O grupo %s aguarda complemento do %s até %s."
                    .formatted(
                            demanda.grupo(),
                            demanda.aguarda() == QuemComplementa.PRESTADOR ? "prestador" : "cliente",
                            Horario.porExtenso(horario.em(demanda.esperaAte()))));
        }
        if (demanda.resposta() == null) {
            return new Recusa.EstadoNaoPermite("O grupo %s foi dispensado desta demanda.".formatted(demanda.grupo()));
        }
        return new Recusa.EstadoNaoPermite("O grupo %s já respondeu: %s, em %s."
                .formatted(
                        demanda.grupo(),
                        demanda.resposta().por(),
                        Horario.porExtenso(horario.em(demanda.resposta().em()))));
    }
}
