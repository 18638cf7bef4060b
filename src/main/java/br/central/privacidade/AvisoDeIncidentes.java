package br.central.privacidade;

import br.central.comunicacao.Mensagens;
import br.central.comunicacao.Modelos;
import br.central.comunicacao.NovaMensagem;
import br.central.seguranca.Operadores;
import br.central.seguranca.Perfil;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Every morning tells the encarregado of what is due by the next business day or late; what happened is not in it. */
@Component
class AvisoDeIncidentes {

    private static final Logger LOG = LoggerFactory.getLogger(AvisoDeIncidentes.class);
    private static final DateTimeFormatter DIA = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final IncidentesNoBanco incidentes;
    private final Operadores operadores;
    private final Mensagens mensagens;
    private final Modelos modelos;
    private final Clock relogio;
    private final TransactionTemplate transacao;

    AvisoDeIncidentes(
            IncidentesNoBanco incidentes,
            Operadores operadores,
            Mensagens mensagens,
            Modelos modelos,
            Clock relogio,
            PlatformTransactionManager transacoes) {
        this.incidentes = incidentes;
        this.operadores = operadores;
        this.mensagens = mensagens;
        this.modelos = modelos;
        this.relogio = relogio;
        this.transacao = new TransactionTemplate(transacoes);
    }

    @Scheduled(cron = "0 5 8 * * *", zone = "${central.fuso-horario}")
    void avisar() {
        LocalDate hoje = LocalDate.now(relogio);
        try {
            transacao.executeWithoutResult(status -> {
                if (!incidentes.avisadoEm(hoje)) {
                    avisar(hoje);
                }
            });
        } catch (DuplicateKeyException outroNo) {
            LOG.debug("Outro nó já avisou dos incidentes de {}", hoje);
        }
    }

    private void avisar(LocalDate hoje) {
        List<String> linhas = incidentes.porComunicar().stream()
                .flatMap(um -> um.prazos().stream()
                        .filter(PrazoDoIncidente::pede)
                        .map(prazo -> "Incidente %d: %s até %s (%s)."
                                .formatted(
                                        um.id(),
                                        prazo.obrigacao(),
                                        DIA.format(prazo.venceEm()),
                                        prazo.estado().descricao().toLowerCase())))
                .toList();
        incidentes.avisar(hoje, linhas.size());
        if (linhas.isEmpty()) {
            return;
        }
        Modelos.Texto texto = modelos.preencher(
                "incidentes-a-comunicar", Map.of("linhas", linhas.stream().collect(Collectors.joining("\n"))));
        operadores
                .emails(Perfil.LGPD.grupo())
                .forEach(email -> mensagens.enfileirar(NovaMensagem.interna(email, texto, null)));
    }
}
