package br.central.regras.publicacao;

import br.central.comum.Recusa;
import br.central.comunicacao.Mensagens;
import br.central.comunicacao.Modelos;
import br.central.comunicacao.NovaMensagem;
import br.central.engine.CorridaNoMotor;
import br.central.regras.publicacao.PublicacaoView.Situacao;
import br.central.seguranca.AtoVigiado;
import br.central.seguranca.ComoSistema;
import br.central.seguranca.Operadores;
import br.central.seguranca.Perfil;
import br.central.seguranca.Permissao;
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
 * see to it. What cannot be any more is told to the analysts, and is again the draft of who marked it unless they have another one
 * by now. What passes by itself, a lost connection say, leaves it for the next round.
 */
@Component
class PublicacoesMarcadas {

    private static final Logger LOG = LoggerFactory.getLogger(PublicacoesMarcadas.class);

    private final PublicacoesNoBanco publicacoes;
    private final PostaEmVigor posta;
    private final Operadores operadores;
    private final Avisos avisos;
    private final Trilha trilha;
    private final TransactionTemplate transacao;
    private final Clock relogio;

    PublicacoesMarcadas(
            PublicacoesNoBanco publicacoes,
            PostaEmVigor posta,
            Operadores operadores,
            Avisos avisos,
            Trilha trilha,
            PlatformTransactionManager transacoes,
            Clock relogio) {
        this.publicacoes = publicacoes;
        this.posta = posta;
        this.operadores = operadores;
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
        } catch (Recusa recusa) {
            desistir(uma, dito(recusa));
        } catch (ProcessEngineException falha) {
            if (CorridaNoMotor.passa(falha)) {
                ficaParaDepois(uma, falha);
            } else {
                desistir(uma, String.valueOf(falha.getMessage()));
            }
        } catch (RuntimeException falha) {
            ficaParaDepois(uma, falha);
        }
    }

    private static void ficaParaDepois(PublicacaoView uma, RuntimeException falha) {
        LOG.warn("Publicação {} de {} fica para a próxima vez: {}", uma.id(), uma.alvo(), falha.toString());
    }

    /** One that cannot be told, or given back, has failed all the same: it keeps its model, and those after it have their turn. */
    private void desistir(PublicacaoView uma, String motivo) {
        try {
            transacao.executeWithoutResult(aberta -> naoSaiu(uma, motivo));
        } catch (RuntimeException semDizer) {
            if (CorridaNoMotor.passa(semDizer)) {
                ficaParaDepois(uma, semDizer);
            } else {
                LOG.error("Publicação {} de {} não saiu, nem se pôde dizer", uma.id(), uma.alvo(), semDizer);
                soFalhou(uma, motivo);
            }
        }
    }

    private void soFalhou(PublicacaoView uma, String motivo) {
        try {
            transacao.executeWithoutResult(aberta -> publicacoes.falhou(uma.id(), motivo));
        } catch (RuntimeException semBanco) {
            ficaParaDepois(uma, semBanco);
        }
    }

    private void umaVez(PublicacaoView uma) {
        publicacoes.travar(uma.alvo());
        if (espera(uma)) {
            String autor = publicacoes.autor(uma.id());
            if (!operadores.pode(autor, Permissao.PUBLICAR_MODELOS)) {
                throw new Recusa.EstadoNaoPermite(uma.por() + ", que a marcou, já não pode publicar modelos.");
            }
            byte[] modelo = publicacoes.modelo(uma.id());
            posta.exigirEmVigor(uma.alvo(), uma.baseVersao());
            posta.exigirSemErros(uma.alvo(), modelo, uma.voltaA());
            posta.por(uma.alvo(), uma.id(), uma.baseVersao(), modelo);
            trilha.anotar(
                    AtoVigiado.PUBLICACAO,
                    Trilha.Desfecho.FEITO,
                    autor,
                    "saiu a marcada " + uma.id() + " " + uma.alvo().chave());
        }
    }

    private boolean espera(PublicacaoView uma) {
        return publicacoes
                .uma(uma.id())
                .filter(agora -> agora.situacao() == Situacao.AGENDADA)
                .isPresent();
    }

    private void naoSaiu(PublicacaoView uma, String motivo) {
        publicacoes.travar(uma.alvo());
        if (espera(uma)) {
            Especie especie = uma.alvo().especie();
            boolean voltou = posta.devolver(uma);
            String rascunho = voltou
                    ? especie.voltou()
                    : "O que ia ser publicado não voltou a ser rascunho: " + uma.por() + " já tem "
                            + especie.outroRascunho()
                            + ", que ficou como está. Está guardado, e se pode trazer de volta na página.";
            publicacoes.falhou(uma.id(), voltou ? motivo : motivo + " " + rascunho);
            if (voltou) {
                publicacoes.soltar(uma.id());
            }
            avisos.naoSaiu(uma, posta.nome(uma.alvo()), motivo, rascunho);
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

        /** @param rascunho what became of what was to be published, in a sentence */
        void naoSaiu(PublicacaoView uma, String nome, String motivo, String rascunho) {
            Modelos.Texto texto = modelos.preencher(
                    uma.alvo().especie().aviso(),
                    Map.of(
                            "nome",
                            nome,
                            "quando",
                            QUANDO.format(uma.paraEm()),
                            "quem",
                            uma.por(),
                            "porque",
                            motivo,
                            "rascunho",
                            rascunho));
            operadores
                    .emails(Perfil.ANALISE_PROCESSOS.grupo())
                    .forEach(email -> mensagens.enfileirar(NovaMensagem.interna(email, texto, null)));
        }
    }
}
