package br.central.regras.tabelas;

import br.central.comum.Recusa;
import br.central.comunicacao.Mensagens;
import br.central.comunicacao.Modelos;
import br.central.comunicacao.NovaMensagem;
import br.central.regras.tabelas.PublicacaoView.Situacao;
import br.central.seguranca.ComoSistema;
import br.central.seguranca.Operadores;
import br.central.seguranca.Perfil;
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
 * Publishes at its moment what was marked for it, once on any number of nodes: the lock of the table and the row itself see to
 * it. What cannot be any more is told to the analysts, and their draft is theirs again.
 */
@Component
class PublicacoesMarcadas {

    private static final Logger LOG = LoggerFactory.getLogger(PublicacoesMarcadas.class);

    private final PublicacoesNoBanco publicacoes;
    private final PostaEmVigor posta;
    private final Rascunhos rascunhos;
    private final Avisos avisos;
    private final TransactionTemplate transacao;
    private final Clock relogio;

    PublicacoesMarcadas(
            PublicacoesNoBanco publicacoes,
            PostaEmVigor posta,
            Rascunhos rascunhos,
            Avisos avisos,
            PlatformTransactionManager transacoes,
            Clock relogio) {
        this.publicacoes = publicacoes;
        this.posta = posta;
        this.rascunhos = rascunhos;
        this.avisos = avisos;
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
            LOG.warn("Publicação {} de {} fica para a próxima vez: {}", uma.id(), uma.decisao(), falha.toString());
        }
    }

    private void umaVez(PublicacaoView uma) {
        publicacoes.travar(uma.decisao());
        if (espera(uma)) {
            TabelaDoNegocio qual = TabelaDoNegocio.de(uma.decisao());
            byte[] modelo = publicacoes.modelo(uma.id());
            posta.exigirEmVigor(qual, uma.baseVersao());
            posta.exigirSemErros(qual, modelo);
            posta.por(qual, uma.id(), uma.baseVersao(), modelo);
        }
    }

    private boolean espera(PublicacaoView uma) {
        return publicacoes
                .uma(uma.id())
                .filter(agora -> agora.situacao() == Situacao.AGENDADA)
                .isPresent();
    }

    private void naoSaiu(PublicacaoView uma, RuntimeException porque) {
        publicacoes.travar(uma.decisao());
        if (espera(uma)) {
            String motivo = porque instanceof Recusa recusa ? dito(recusa) : String.valueOf(porque.getMessage());
            publicacoes.falhou(uma.id(), motivo);
            rascunhos.guardar(
                    TabelaDoNegocio.de(uma.decisao()),
                    publicacoes.autor(uma.id()),
                    uma.baseVersao(),
                    publicacoes.modelo(uma.id()));
            avisos.naoSaiu(uma, motivo);
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

        void naoSaiu(PublicacaoView uma, String motivo) {
            Modelos.Texto texto = modelos.preencher(
                    "tabela-nao-publicada",
                    Map.of(
                            "tabela", TabelaDoNegocio.de(uma.decisao()).nome(),
                            "quando", QUANDO.format(uma.paraEm()),
                            "quem", uma.por(),
                            "porque", motivo));
            operadores
                    .emails(Perfil.ANALISE_PROCESSOS.grupo())
                    .forEach(email -> mensagens.enfileirar(NovaMensagem.interna(email, texto, null)));
        }
    }
}
