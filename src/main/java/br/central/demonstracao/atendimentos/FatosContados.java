package br.central.demonstracao.atendimentos;

import br.central.atendimento.contrato.FatoOcorrido;
import br.central.atendimento.contrato.NotificacaoDaAns;
import br.central.atendimento.contrato.Realizacao;
import br.central.atendimento.contrato.SolicitacaoView;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** What somebody tells of a case because it happens elsewhere: papers, the regulator, the care, the effect. */
final class FatosContados {

    /** What was granted has been done in so many of a hundred cases; the rest is followed by the supervision. */
    private static final int FEITOS_EM_CEM = 80;

    private FatosContados() {}

    /** What the clocks count from is known soon after the forwarding. */
    static void doComeco(Ensaio ensaio, SolicitacaoView solicitacao) {
        List<String> acoes = acoes(ensaio, solicitacao.protocolo());
        if (acoes.contains("REGISTRAR_NOTIFICACAO")) {
            String numero = String.valueOf(1_000_000 + ensaio.sorteio().entre(0, 8_999_999));
            var notificacao = new NotificacaoDaAns(numero, agora(ensaio).minusMinutes(90));
            ensaio.como("ouvidor", palco -> palco.fatos().notificada(solicitacao.protocolo(), notificacao));
        }
        if (acoes.contains("REGISTRAR_DOCUMENTOS")) {
            var completos = new FatoOcorrido(agora(ensaio), null);
            ensaio.comoAtendente(palco -> palco.fatos().documentosCompletos(solicitacao.protocolo(), completos));
        }
    }

    /** What was granted is done. */
    static void doFim(Ensaio ensaio, String solicitacao) {
        List<String> acoes = acoes(ensaio, solicitacao);
        boolean realizacao = acoes.contains("REGISTRAR_REALIZACAO");
        boolean efeito = acoes.contains("REGISTRAR_EFEITO");
        if (!realizacao && !efeito || !ensaio.sorteio().chance(FEITOS_EM_CEM)) {
            return;
        }
        ensaio.depoisDeMinutos(30, 2_000);
        if (realizacao) {
            var feita = new Realizacao(agora(ensaio), null, false);
            ensaio.como("supervisor", palco -> palco.fatos().realizada(solicitacao, feita));
        }
        if (efeito) {
            var com = new FatoOcorrido(agora(ensaio), null);
            ensaio.como("supervisor", palco -> palco.fatos().comEfeito(solicitacao, com));
        }
    }

    private static List<String> acoes(Ensaio ensaio, String solicitacao) {
        return ensaio.como("supervisor", palco -> palco.solicitacoes().detalhar(solicitacao))
                .acoes();
    }

    private static OffsetDateTime agora(Ensaio ensaio) {
        return ensaio.momento().atOffset(ZoneOffset.UTC);
    }
}
