package br.central.seguranca.trilha;

import br.central.seguranca.AtoVigiado;
import br.central.seguranca.FatosVigiados;
import br.central.seguranca.Trilha;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.DigestUtils;

/**
 * Notices what somebody changed in the database itself, past the application: it differs from how it was last seen, and the
 * trail does not know who changed it. The first look only remembers. Of the values a digest is kept, for they may name people.
 */
@Component
class RetratoDosFatos {

    /** More than the time between two looks. */
    private static final Duration CONHECIDA = Duration.ofMinutes(5);

    private final List<FatosVigiados> fatos;
    private final LinhasDaTrilha linhas;
    private final LinhasDoRetrato retrato;
    private final Trilha trilha;
    private final Clock relogio;
    private final TransactionTemplate transacao;

    RetratoDosFatos(
            List<FatosVigiados> fatos,
            LinhasDaTrilha linhas,
            LinhasDoRetrato retrato,
            Trilha trilha,
            Clock relogio,
            PlatformTransactionManager transacoes) {
        this.fatos = fatos;
        this.linhas = linhas;
        this.retrato = retrato;
        this.trilha = trilha;
        this.relogio = relogio;
        this.transacao = new TransactionTemplate(transacoes);
    }

    @Scheduled(fixedDelayString = "${central.seguranca.trilha.retrato:30s}")
    void olhar() {
        transacao.executeWithoutResult(status -> {
            // One node at a time.
            linhas.travarPonta();
            fatos.forEach(this::olhar);
        });
    }

    private void olhar(FatosVigiados vigiados) {
        AtoVigiado ato = vigiados.ato();
        Map<String, String> antes = retrato.de(ato);
        Map<String, String> agora = new TreeMap<>();
        vigiados.agora().forEach((chave, valor) -> agora.put(chave, resumo(valor)));
        TreeSet<String> chaves = new TreeSet<>(antes.keySet());
        chaves.addAll(agora.keySet());
        for (String chave : chaves) {
            String era = antes.get(chave);
            String ficou = agora.get(chave);
            if (Objects.equals(era, ficou)) {
                continue;
            }
            retrato.lembrar(ato, chave, ficou);
            if (!antes.isEmpty() && !linhas.haDe(ato, chave, conhecidaDesde())) {
                trilha.anotar(ato, Trilha.Desfecho.FEITO, null, chave + como(era, ficou));
            }
        }
    }

    private Instant conhecidaDesde() {
        return relogio.instant().minus(CONHECIDA);
    }

    private static String como(String era, String ficou) {
        if (era == null) {
            return " (incluído no banco)";
        }
        return ficou == null ? " (tirado no banco)" : " (mudado no banco)";
    }

    private static String resumo(String valor) {
        return valor.isEmpty() ? "" : DigestUtils.md5DigestAsHex(valor.getBytes(StandardCharsets.UTF_8));
    }
}
