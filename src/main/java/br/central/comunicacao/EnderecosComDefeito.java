package br.central.comunicacao;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Addresses to which it is of no use to write, as far as is known: one that refused, until it takes a message, and one that
 * gave a message back after it had been taken, until one is known to have arrived. That it gave one back may be known from nobody
 * who can be believed: it is known by the second. Who may know is the caller's to check.
 */
@Service
@Transactional
public class EnderecosComDefeito {

    private final JdbcClient banco;
    private final Clock relogio;

    EnderecosComDefeito(JdbcClient banco, Clock relogio) {
        this.banco = banco;
        this.relogio = relogio;
    }

    /** Of these e-mail addresses; {@code null} is none. */
    @Transactional(readOnly = true)
    public Map<String, EnderecoComDefeito> entre(Collection<String> emails) {
        List<String> procurados = emails.stream()
                .filter(Objects::nonNull)
                .map(EnderecosComDefeito::chave)
                .distinct()
                .toList();
        Map<String, EnderecoComDefeito> achados = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        if (procurados.isEmpty()) {
            return achados;
        }
        banco.sql("select endereco, motivo, definitivo, desde from endereco_com_defeito"
                        + " where canal = 'EMAIL' and certo and endereco in (:emails)")
                .param("emails", procurados)
                .query((linha, numero) -> new EnderecoComDefeito(
                        linha.getString("endereco"),
                        linha.getString("motivo"),
                        linha.getBoolean("definitivo"),
                        linha.getObject("desde", OffsetDateTime.class)
                                .atZoneSameInstant(relogio.getZone())
                                .toOffsetDateTime()))
                .list()
                .forEach(um -> achados.put(um.endereco(), um));
        return achados;
    }

    @Transactional(readOnly = true)
    public Optional<EnderecoComDefeito> de(String email) {
        return email == null
                ? Optional.empty()
                : Optional.ofNullable(entre(List.of(email)).get(email));
    }

    /** The server would not take a message to there. */
    void recusou(MensagemView mensagem, String motivo) {
        marcar(mensagem.canal(), mensagem.destinatario(), motivo, true, false, true);
    }

    /** A message that had been taken came back. @param certo whether that is proved; else the first one is only remembered */
    void devolveu(MensagemView mensagem, String motivo, boolean definitivo, boolean certo) {
        boolean segunda =
                banco.sql("select count(*) from endereco_com_defeito where canal = :canal and endereco = :endereco")
                                .param("canal", mensagem.canal().name())
                                .param("endereco", chave(mensagem.destinatario()))
                                .query(Integer.class)
                                .single()
                        > 0;
        marcar(mensagem.canal(), mensagem.destinatario(), motivo, definitivo, true, certo || segunda);
    }

    /** Taken by the server, which says something of those that were refused before, and nothing of the others. */
    void aceitaram(List<MensagemView> mensagens) {
        List<String> emails = mensagens.stream()
                .filter(uma -> uma.canal() == Canal.EMAIL)
                .map(uma -> chave(uma.destinatario()))
                .distinct()
                .toList();
        if (!emails.isEmpty()) {
            banco.sql("delete from endereco_com_defeito where canal = 'EMAIL' and not depois_de_aceita"
                            + " and endereco in (:emails)")
                    .param("emails", emails)
                    .update();
        }
    }

    /** A message arrived there, or somebody says that the address is right. */
    void serve(Canal canal, String endereco) {
        banco.sql("delete from endereco_com_defeito where canal = :canal and endereco = :endereco")
                .param("canal", canal.name())
                .param("endereco", chave(endereco))
                .update();
    }

    /** Those to which something about these protocols went. */
    void esquecer(Collection<String> protocolos) {
        banco.sql("delete from endereco_com_defeito d where exists (select 1 from mensagem m where m.canal = d.canal"
                        + " and lower(m.destinatario) = d.endereco and m.protocolo in (:protocolos))")
                .param("protocolos", protocolos)
                .update();
    }

    /** Of whom nothing is to be known any more; what is no address here does no harm. */
    public void esquecerEstes(Collection<String> enderecos) {
        List<String> chaves =
                enderecos.stream().map(EnderecosComDefeito::chave).distinct().toList();
        if (!chaves.isEmpty()) {
            banco.sql("delete from endereco_com_defeito where endereco in (:enderecos)")
                    .param("enderecos", chaves)
                    .update();
        }
    }

    private void marcar(
            Canal canal, String endereco, String motivo, boolean definitivo, boolean depoisDeAceita, boolean certo) {
        serve(canal, endereco);
        banco.sql(
                        "insert into endereco_com_defeito (canal, endereco, motivo, definitivo, depois_de_aceita, certo, desde)"
                                + " values (:canal, :endereco, :motivo, :definitivo, :depois, :certo, :agora)")
                .param("canal", canal.name())
                .param("endereco", chave(endereco))
                .param("motivo", motivo)
                .param("definitivo", definitivo)
                .param("depois", depoisDeAceita)
                .param("certo", certo)
                .param("agora", relogio.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String chave(String endereco) {
        return endereco.toLowerCase(Locale.ROOT);
    }
}
