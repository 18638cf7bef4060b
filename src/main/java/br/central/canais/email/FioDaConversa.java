package br.central.canais.email;

import br.central.atendimento.Atendimentos;
import br.central.atendimento.AtendimentosDoCliente;
import br.central.atendimento.contrato.CasoDoProtocolo;
import br.central.comunicacao.Canal;
import br.central.comunicacao.IdentificacaoDaMensagem;
import br.central.comunicacao.Mensagens;
import br.central.comunicacao.entrada.leitura.EmailLido;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Which case an e-mail is about. Sure it is when it was sent to the address we signed for the case, or answers a message of
 * ours, and comes from an address that the case knows: else whoever was forwarded a message could write into it; and that address
 * is not known to be forged. A protocol written in the text says no more than that it may be.
 */
@Component
class FioDaConversa {

    private static final Pattern PROTOCOLO = Pattern.compile("(?<![0-9])[0-9]{20}(?![0-9])");

    /** @param certo whether the sender is known to the case and the message is an answer to one of ours */
    record Assunto(CasoDoProtocolo caso, boolean certo) {}

    private final IdentificacaoDaMensagem identificacao;
    private final Mensagens mensagens;
    private final Atendimentos atendimentos;
    private final AtendimentosDoCliente doCliente;

    FioDaConversa(
            IdentificacaoDaMensagem identificacao,
            Mensagens mensagens,
            Atendimentos atendimentos,
            AtendimentosDoCliente doCliente) {
        this.identificacao = identificacao;
        this.mensagens = mensagens;
        this.atendimentos = atendimentos;
        this.doCliente = doCliente;
    }

    /** The first case there is that it answers, else the first that it names. */
    Optional<Assunto> de(EmailLido email) {
        Optional<CasoDoProtocolo> respondido = primeiro(respondidos(email));
        if (respondido.isPresent()) {
            return respondido.map(caso -> new Assunto(
                    caso, !email.suspeito() && conhece(caso, email.remetente().endereco())));
        }
        return primeiro(citados(email)).map(caso -> new Assunto(caso, false));
    }

    private Stream<String> respondidos(EmailLido email) {
        Stream<String> peloEndereco =
                email.fio().destinos().stream().flatMap(um -> identificacao.protocolo(um).stream());
        Stream<String> pelasMensagens = email.fio().emRespostaA().stream()
                .map(identificacao::mensagem)
                .filter(java.util.OptionalLong::isPresent)
                .flatMap(id -> mensagens.protocoloDa(id.getAsLong()).stream());
        return Stream.concat(peloEndereco, pelasMensagens);
    }

    private static Stream<String> citados(EmailLido email) {
        return Stream.of(email.assunto(), email.corpo().texto(), email.corpo().citado())
                .flatMap(texto -> PROTOCOLO.matcher(texto).results())
                .map(MatchResult::group)
                .distinct()
                .limit(5);
    }

    private Optional<CasoDoProtocolo> primeiro(Stream<String> protocolos) {
        return protocolos
                .map(atendimentos::doProtocolo)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The client's own address, the contact's, or one that we wrote to about it. */
    private boolean conhece(CasoDoProtocolo caso, String remetente) {
        return remetente != null
                && (doCliente.conhece(caso.protocolo(), remetente)
                        || mensagens.aosClientes(List.of(caso.protocolo())).stream()
                                .anyMatch(uma -> uma.canal() == Canal.EMAIL
                                        && uma.destinatario().equalsIgnoreCase(remetente)));
    }
}
