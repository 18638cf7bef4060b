package br.central.demonstracao.atendimentos;

import br.central.atendimento.contrato.Conclusao;
import br.central.atendimento.contrato.DemandaView;
import br.central.atendimento.contrato.DesfechoDaLigacao;
import br.central.atendimento.contrato.Motivacao;
import br.central.atendimento.contrato.ReclamacaoView;
import br.central.atendimento.contrato.Redirecionamento;
import br.central.atendimento.contrato.Reinicio;
import br.central.atendimento.contrato.RespostaDada;
import br.central.atendimento.contrato.RetornoAoCliente;
import br.central.atendimento.contrato.SolicitacaoView;
import br.central.atendimento.contrato.Texto;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Cases that went to the groups and came back, one way or another. */
final class CenasConcluidas {

    private static final List<String> OUTRAS_AREAS = List.of("cadastro", "comercial", "financeiro");
    private static final int TENTATIVAS = 3;
    private static final Duration ENTRE_TENTATIVAS = Duration.ofHours(5);

    private CenasConcluidas() {}

    static Map<Cena, Consumer<Ensaio>> todas() {
        return Map.ofEntries(
                Map.entry(Cena.RESPONDIDO, ensaio -> concluir(ensaio, Conclusao.ATENDIDA)),
                Map.entry(Cena.ATRASADO, CenasConcluidas::atrasado),
                Map.entry(Cena.CONSOLIDADO, ensaio -> concluir(ensaio, Conclusao.ATENDIDA)),
                Map.entry(Cena.NEGADO, ensaio -> concluir(ensaio, Conclusao.NEGADA)),
                Map.entry(Cena.IMPROCEDENTE, ensaio -> concluir(ensaio, Conclusao.IMPROCEDENTE)),
                Map.entry(Cena.REDIRECIONADO, CenasConcluidas::redirecionado),
                Map.entry(Cena.COMPLEMENTADO, CenasConcluidas::complementado),
                Map.entry(Cena.REITERADO, CenasConcluidas::reiterado),
                Map.entry(Cena.RECLAMADO, CenasConcluidas::reclamado),
                Map.entry(Cena.REINICIADO, CenasConcluidas::reiniciado),
                Map.entry(Cena.SEM_COMUNICACAO, CenasConcluidas::semComunicacao),
                Map.entry(Cena.CANCELADO_NOS_GRUPOS, CenasConcluidas::cancelado));
    }

    private static void concluir(Ensaio ensaio, Conclusao conclusao) {
        concluir(ensaio, Gestos.encaminhar(ensaio), conclusao);
    }

    private static void concluir(Ensaio ensaio, SolicitacaoView solicitacao, Conclusao conclusao) {
        ensaio.depoisDe(ensaio.roteiro().resposta());
        Gestos.responder(ensaio, solicitacao.protocolo(), conclusao);
        Gestos.darRetorno(ensaio, solicitacao.atendimento());
        FatosContados.doFim(ensaio, solicitacao.protocolo());
    }

    /** Some hours after the deadline that the solicitação really has. */
    /** @return whether it has passed: holidays may bring a deadline nearer to now than it was meant to be */
    static boolean depoisDoPrazo(Ensaio ensaio, String solicitacao) {
        Instant venceEm = ensaio.como(null, palco -> palco.solicitacoes().detalhar(solicitacao))
                .prazo()
                .venceEm()
                .toInstant();
        ensaio.ate(venceEm.plus(Duration.ofMinutes(1)));
        ensaio.depoisDeMinutos(60, 400);
        return ensaio.passou(venceEm);
    }

    private static void atrasado(Ensaio ensaio) {
        SolicitacaoView solicitacao = Gestos.encaminhar(ensaio);
        depoisDoPrazo(ensaio, solicitacao.protocolo());
        Gestos.responder(ensaio, solicitacao.protocolo(), Conclusao.ATENDIDA);
        Gestos.darRetorno(ensaio, solicitacao.atendimento());
    }

    private static void redirecionado(Ensaio ensaio) {
        SolicitacaoView solicitacao = Gestos.encaminhar(ensaio);
        ensaio.depoisDeMinutos(30, 300);
        List<String> grupos = Gestos.emAberto(ensaio, solicitacao.protocolo()).stream()
                .map(DemandaView::grupo)
                .toList();
        String de = grupos.get(0);
        String para = OUTRAS_AREAS.stream()
                .filter(area -> !grupos.contains(area))
                .findFirst()
                .orElseThrow();
        var redirecionamento = new Redirecionamento(para, ensaio.frase("REDIRECIONAMENTO"), de);
        ensaio.como(
                Gestos.login(de), palco -> palco.respostas().redirecionar(solicitacao.protocolo(), redirecionamento));
        concluir(ensaio, solicitacao, Conclusao.ATENDIDA);
    }

    private static void complementado(Ensaio ensaio) {
        SolicitacaoView solicitacao = Gestos.encaminhar(ensaio);
        CenasComOsGrupos.pedirComplemento(ensaio, solicitacao);
        ensaio.depoisDeMinutos(120, 1_500);
        var complemento = new Texto(ensaio.frase("COMPLEMENTO"));
        ensaio.comoAtendente(palco -> palco.edicao().complementar(solicitacao.atendimento(), complemento));
        concluir(ensaio, solicitacao, Conclusao.ATENDIDA);
    }

    private static void reiterado(Ensaio ensaio) {
        SolicitacaoView solicitacao = Gestos.encaminhar(ensaio);
        ensaio.depoisDe(ensaio.roteiro().resposta().dividedBy(2));
        CenasComOsGrupos.reiterar(ensaio, solicitacao.protocolo());
        concluir(ensaio, solicitacao, Conclusao.ATENDIDA);
    }

    private static void reclamado(Ensaio ensaio) {
        SolicitacaoView solicitacao = Gestos.encaminhar(ensaio);
        if (!depoisDoPrazo(ensaio, solicitacao.protocolo())) {
            concluir(ensaio, solicitacao, Conclusao.ATENDIDA);
            return;
        }
        ReclamacaoView reclamacao = reclamar(ensaio, solicitacao.protocolo());
        ensaio.depoisDeMinutos(300, 900);
        Gestos.responder(ensaio, solicitacao.protocolo(), Conclusao.ATENDIDA);
        var dada = new RespostaDada(ensaio.frase("RESPOSTA_DA_OUVIDORIA"), Conclusao.ATENDIDA, null, null);
        ensaio.como("ouvidor", palco -> palco.reclamacoes().responder(reclamacao.protocolo(), dada));
        Gestos.darRetorno(ensaio, solicitacao.atendimento());
    }

    static ReclamacaoView reclamar(Ensaio ensaio, String solicitacao) {
        var reclamacao = new Texto(ensaio.frase("RECLAMACAO"));
        return ensaio.comoAtendente(palco -> palco.solicitacoes().reclamar(solicitacao, reclamacao));
    }

    private static void reiniciado(Ensaio ensaio) {
        SolicitacaoView solicitacao = Gestos.encaminhar(ensaio);
        concluir(ensaio, solicitacao, Conclusao.ATENDIDA);
        ensaio.depoisDeMinutos(120, 900);
        var reinicio = new Reinicio(ensaio.frase("REINICIO"), solicitacao.protocolo());
        ensaio.comoAtendente(palco -> palco.atendimentos().reiniciar(solicitacao.atendimento(), reinicio));
        concluir(ensaio, solicitacao, Conclusao.ATENDIDA);
    }

    private static void semComunicacao(Ensaio ensaio) {
        SolicitacaoView solicitacao = Gestos.encaminhar(ensaio);
        ensaio.depoisDe(ensaio.roteiro().resposta());
        Gestos.responder(ensaio, solicitacao.protocolo(), Conclusao.ATENDIDA);
        for (int tentativa = 1; tentativa <= TENTATIVAS; tentativa++) {
            ensaio.ateALigacao(ENTRE_TENTATIVAS);
            if (!podeRetornar(ensaio, solicitacao.atendimento())) {
                return;
            }
            var retorno = new RetornoAoCliente(DesfechoDaLigacao.SEM_COMUNICACAO, ensaio.frase("SEM_COMUNICACAO"));
            ensaio.comoAtendente(palco -> palco.atendimentos().darRetorno(solicitacao.atendimento(), retorno));
        }
    }

    /** Between two tries nobody calls, nor when it has come to now. */
    private static boolean podeRetornar(Ensaio ensaio, String protocolo) {
        return ensaio.comoAtendente(palco -> palco.atendimentos().detalhar(protocolo))
                .acoes()
                .contains("DAR_RETORNO");
    }

    private static void cancelado(Ensaio ensaio) {
        SolicitacaoView solicitacao = Gestos.encaminhar(ensaio);
        ensaio.depoisDeMinutos(120, 900);
        var motivo = new Motivacao(ensaio.frase("CANCELAMENTO"));
        ensaio.comoAtendente(palco -> palco.atendimentos().cancelar(solicitacao.atendimento(), motivo));
    }
}
