package br.central.canais.email;

import br.central.comum.Recusa;
import br.central.comunicacao.entrada.EmailNaLista;
import br.central.comunicacao.entrada.EmailParaTratar;
import br.central.comunicacao.entrada.EmailsRecebidos;
import br.central.comunicacao.entrada.SituacaoDoEmail;
import br.central.comunicacao.entrada.leitura.EmailLido;
import br.central.seguranca.CasosVedados;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * E-mails that came in, as who attends sees them: those that wait for somebody, and those of a case. Right ATENDER; one that is
 * in a case, or about one, as the case is seen.
 */
@Service
@Transactional(readOnly = true)
class EmailsNaMesa {

    static final int LISTADOS = 100;

    private final EmailsRecebidos emails;
    private final DestinosNoBanco destinos;
    private final LeituraDosEmails leitura;
    private final CasosVedados vedados;
    private final UsuarioAtual usuario;
    private final Clock relogio;

    EmailsNaMesa(
            EmailsRecebidos emails,
            DestinosNoBanco destinos,
            LeituraDosEmails leitura,
            CasosVedados vedados,
            UsuarioAtual usuario,
            Clock relogio) {
        this.emails = emails;
        this.destinos = destinos;
        this.leitura = leitura;
        this.vedados = vedados;
        this.usuario = usuario;
        this.relogio = relogio;
    }

    /** First what may be about a case, or was held back, the oldest first; then what could not be read. */
    public List<EmailEmEspera> emEspera() {
        usuario.exigir(Permissao.ATENDER);
        List<Encaminhado> porDecidir = destinos.emEspera(LISTADOS);
        Map<Long, EmailNaLista> vistos = emails
                .porIds(porDecidir.stream().map(Encaminhado::email).toList())
                .stream()
                .collect(Collectors.toMap(EmailNaLista::id, Function.identity()));
        Set<String> calados = vedados.entre(porDecidir.stream()
                .flatMap(um -> Stream.of(um.protocolo(), um.ligadoA()))
                .filter(Objects::nonNull)
                .toList());
        List<EmailEmEspera> lista = new ArrayList<>();
        porDecidir.stream()
                .filter(um -> vistos.containsKey(um.email()))
                .filter(um -> Stream.of(um.protocolo(), um.ligadoA())
                        .filter(Objects::nonNull)
                        .noneMatch(calados::contains))
                .map(um -> porDecidir(um, vistos.get(um.email())))
                .forEach(lista::add);
        emails.naoLidos(LISTADOS).stream().map(this::naoLido).forEach(lista::add);
        return lista;
    }

    /**
     * The e-mails of an atendimento, the oldest first.
     *
     * @throws Recusa.SemPermissao also when its content is restricted
     */
    public List<EmailVisto> doAtendimento(String protocolo) {
        leitura.exigirConteudo(protocolo);
        return destinos.doProtocolo(protocolo).stream()
                .flatMap(um -> emails.ler(um.email()).map(lido -> visto(lido, um)).stream())
                .toList();
    }

    /** @throws Recusa.NaoEncontrado when it was not read, or its content is gone */
    public EmailVisto ver(long id) {
        Optional<Encaminhado> destino = leitura.exigir(id);
        return emails.ler(id)
                .map(lido -> visto(lido, destino.orElse(null)))
                .orElseThrow(() -> new Recusa.NaoEncontrado("Não há o que mostrar deste e-mail."));
    }

    /** As it came, from its first byte; the caller closes it. */
    public InputStream original(long id) {
        leitura.exigir(id);
        return emails.original(id);
    }

    private EmailEmEspera porDecidir(Encaminhado destino, EmailNaLista email) {
        boolean retido = destino.destino() == DestinoDoEmail.QUARENTENA;
        return new EmailEmEspera(
                email.id(),
                em(email.recebidoEm()),
                de(email.deNome(), email.deEndereco()),
                assunto(email.assunto()),
                espera(destino, email),
                destino.protocolo(),
                destino.ligadoA(),
                retido,
                false);
    }

    private static String espera(Encaminhado destino, EmailNaLista email) {
        if (email.procedencia().negada()) {
            return (destino.destino() == DestinoDoEmail.QUARENTENA ? "Retido: o" : "O")
                    + " remetente pode ser falso, o servidor de e-mail não o confirma"
                    + (email.procedencia().achados().isEmpty()
                            ? ""
                            : " (" + email.procedencia().achados() + ")");
        }
        return destino.destino() == DestinoDoEmail.QUARENTENA
                ? destino.destino().descricao()
                : "Talvez seja sobre o atendimento " + destino.ligadoA() + ": quem escreveu não é conhecido dele";
    }

    private EmailEmEspera naoLido(EmailNaLista email) {
        return new EmailEmEspera(
                email.id(),
                em(email.recebidoEm()),
                de(email.deNome(), email.deEndereco()),
                assunto(email.assunto()),
                email.situacao().descricao() + (email.erro() == null ? "" : ": " + email.erro()),
                null,
                null,
                false,
                email.situacao() != SituacaoDoEmail.GRANDE_DEMAIS);
    }

    private EmailVisto visto(EmailParaTratar email, Encaminhado destino) {
        EmailLido lido = email.lido();
        return new EmailVisto(
                email.id(),
                em(email.recebidoEm()),
                de(lido.remetente().nome(), lido.remetente().endereco()),
                assunto(lido.assunto()),
                destino(lido, destino),
                lido.corpo());
    }

    private static String destino(EmailLido lido, Encaminhado destino) {
        if (destino == null) {
            return "Sem destino";
        }
        return destino.destino() == DestinoDoEmail.QUARENTENA && lido.suspeito()
                ? "Retido: o remetente pode ser falso"
                : destino.destino().descricao();
    }

    private OffsetDateTime em(Instant quando) {
        return quando.atZone(relogio.getZone()).toOffsetDateTime();
    }

    private static String de(String nome, String endereco) {
        String dito = endereco == null ? "remetente que não se sabe" : endereco;
        return nome == null || nome.equals(endereco) ? dito : nome + " · " + dito;
    }

    private static String assunto(String assunto) {
        return assunto == null || assunto.isBlank() ? "E-mail sem assunto" : assunto;
    }
}
