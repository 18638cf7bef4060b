package br.central.canais.email;

import br.central.comunicacao.entrada.EmailParaTratar;
import br.central.comunicacao.entrada.EmailsRecebidos;
import br.central.privacidade.DadosGuardados;
import java.io.InputStream;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The e-mails in a person's cases, and those of its addresses that are in nobody's. As it came goes what the person sent; of what
 * others wrote about it, what they wrote, and not where they are found.
 */
@Component
@Transactional(readOnly = true)
class EmailsDaPessoa implements DadosGuardados {

    private record Recebido(
            String protocolo, String de, String assunto, String texto, OffsetDateTime recebidoEm, String original) {}

    private final EmailsRecebidos emails;
    private final DestinosNoBanco destinos;
    private final Clock relogio;

    EmailsDaPessoa(EmailsRecebidos emails, DestinosNoBanco destinos, Clock relogio) {
        this.emails = emails;
        this.destinos = destinos;
        this.relogio = relogio;
    }

    @Override
    public List<Parte> de(Pessoa pessoa) {
        List<Recebido> linhas = new ArrayList<>();
        for (long id : quais(pessoa)) {
            emails.ler(id).ifPresent(um -> linhas.add(linha(um, pessoa)));
        }
        return List.of(new Parte("mensagens", "emailsRecebidos", linhas));
    }

    @Override
    public Map<String, Supplier<InputStream>> arquivos(Pessoa pessoa) {
        Map<String, Supplier<InputStream>> originais = new LinkedHashMap<>();
        for (long id : quais(pessoa)) {
            if (emails.ler(id).filter(um -> dela(um, pessoa)).isPresent()) {
                originais.put(noPacote(id), () -> emails.original(id));
            }
        }
        return originais;
    }

    private Set<Long> quais(Pessoa pessoa) {
        Set<Long> quais = new LinkedHashSet<>(destinos.dosProtocolos(pessoa.protocolos()));
        quais.addAll(destinos.semCaso(emails.dosEnderecos(pessoa.enderecos())));
        return quais;
    }

    private Recebido linha(EmailParaTratar um, Pessoa pessoa) {
        boolean dela = dela(um, pessoa);
        return new Recebido(
                destinos.doEmail(um.id()).map(Encaminhado::protocolo).orElse(null),
                dela ? um.lido().remetente().endereco() : null,
                um.lido().assunto(),
                um.lido().corpo().texto(),
                um.recebidoEm().atZone(relogio.getZone()).toOffsetDateTime(),
                dela ? noPacote(um.id()) : null);
    }

    private static boolean dela(EmailParaTratar um, Pessoa pessoa) {
        String endereco = um.lido().remetente().endereco();
        return endereco != null && pessoa.enderecos().contains(endereco);
    }

    private static String noPacote(long id) {
        return "emails/" + id + ".eml";
    }
}
