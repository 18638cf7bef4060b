package br.central.regras.publicacao;

import br.central.comum.Recusa;
import br.central.comunicacao.Mensagens;
import br.central.comunicacao.Modelos;
import br.central.comunicacao.NovaMensagem;
import br.central.regras.publicacao.PublicacaoView.Situacao;
import br.central.seguranca.AtoVigiado;
import br.central.seguranca.ComoSistema;
import br.central.seguranca.Operadores;
import br.central.seguranca.Perfil;
import br.central.seguranca.Trilha;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Publishes at its moment what was marked for it, once on any number of nodes: the lock of what is published and the row itself
 * see to it. What cannot be any more is told to the analysts, and their draft is theirs again.
 */
@Component
class PublicacoesMarcadas {

    private static final Logger LOG = LoggerFactory.getLogger(PublicacoesMarcadas.class);

    private final PublicacoesNoBanco publicacoes;
    private final PostaEmVigor posta;
    private final Avisos avisos;
    private final Trilha trilha;
    private final TransactionTemplate transacao;
    private final Clock relogio;

    PublicacoesMarcadas(
            PublicacoesNoBanco publicacoes,
            PostaEmVigor posta,
            Avisos avisos,
            Trilha trilha,
            PlatformTransactionManager transacoes,
            Clock relogio) {
        this.publicacoes = publicacoes;
        this.posta = posta;
        this.avisos = avisos;
        this.trilha = trilha;
        this.transacao = new TransactionTemplate(transacoes);
        this.relogio = relogio;
    }

    @Scheduled(fixedDelayString = "PT5S")
    void publicar() {
        ComoSistema.executar(this::asQueVenceram);
    }

    void asQueVenceram() {
        publicacoes.vencidas(relogio.instant()).forEach(this::semParar);
    }

    private void semParar(PublicacaoView uma) {
        try {
            transacao.executeWithoutResult(aberta -> umaVez(uma));
        } catch (Recusa | ProcessEngineException porque) {
            transacao.executeWithoutResult(aberta -> naoSaiu(uma, porque));
        } catch (RuntimeException falha) {
            LOG.warn("Publicação {} de {} fica para a próxima vez: {}", uma.id(), uma.alvo(), falha.toString());
        }
    }

    private void umaVez(PublicacaoView uma) {
        publicacoes.travar(uma.alvo());
        if (espera(uma)) {
            byte[] modelo = publicacoes.modelo(uma.id());
            posta.exigirEmVigor(uma.alvo(), uma.baseVersao());
            posta.exigirSemErros(uma.alvo(), modelo, uma.voltaA());
            posta.por(uma.alvo(), uma.id(), uma.baseVersao(), modelo);
            trilha.anotar(
                    AtoVigiado.PUBLICACAO,
                    Trilha.Desfecho.FEITO,
                    publicacoes.autor(uma.id()),
                    "saiu a marcada " + uma.id() + " " + uma.alvo().chave());
        }
    }

    private boolean espera(PublicacaoView uma) {
        return publicacoes
                .uma(uma.id())
                .filter(agora -> agora.situacao() == Situacao.AGENDADA)
                .isPresent();
    }

    private void naoSaiu(PublicacaoView uma, RuntimeException porque) {
        publicacoes.travar(uma.alvo());
        if (espera(uma)) {
            String motivo = porque instanceof Recusa recusa ? dito(recusa) : String.valueOf(porque.getMessage());
            publicacoes.falhou(uma.id(), motivo);
            posta.devolver(uma, publicacoes.autor(uma.id()));
            avisos.naoSaiu(uma, posta.nome(uma.alvo()), motivo);
        }
    }

    private static String dito(Recusa recusa) {
        List<String> erros = recusa.erros().stream().map(Recusa.Erro::mensagem).toList();
        return erros.isEmpty() ? recusa.getMessage() : String.join(" ", erros);
    }

    /** By e-mail to the analysts' group; the page shows it too. */
    @Component
    static class Avisos {

        private static final DateTimeFormatter QUANDO = DateTimeFormatter.ofPattern("dd/MM/yyyy 'às' HH:mm");

        private final Operadores operadores;
        private final Modelos modelos;
        private final Mensagens mensagens;

        Avisos(Operadores operadores, Modelos modelos, Mensagens mensagens) {
            this.operadores = operadores;
            this.modelos = modelos;
            this.mensagens = mensagens;
        }

        void naoSaiu(PublicacaoView uma, String nome, String motivo) {
            Modelos.Texto texto = modelos.preencher(
                    uma.alvo().especie().aviso(),
                    Map.of("nome", nome, "quando", QUANDO.format(uma.paraEm()), "quem", uma.por(), "porque", motivo));
            operadores
                    .emails(Perfil.ANALISE_PROCESSOS.grupo())
                    .forEach(email -> mensagens.enfileirar(NovaMensagem.interna(email, texto, null)));
        }
    }
}
