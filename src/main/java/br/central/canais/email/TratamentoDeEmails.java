package br.central.canais.email;

import br.central.atendimento.AtendimentosDoCliente;
import br.central.atendimento.contrato.CasoDoProtocolo;
import br.central.comum.Recusa;
import br.central.comunicacao.entrada.EmailParaTratar;
import br.central.comunicacao.entrada.EmailsRecebidos;
import br.central.comunicacao.entrada.leitura.EmailLido;
import br.central.comunicacao.entrada.leitura.NaturezaDoEmail;
import br.central.seguranca.ComoSistema;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Gives each e-mail that was read its destination, on any node. Files are looked into before; what is done in a case, and that
 * it was done, is one transaction: killed anywhere it is done once, now or later.
 */
@Component
class TratamentoDeEmails {

    private static final Logger LOG = LoggerFactory.getLogger(TratamentoDeEmails.class);

    private final EmailsRecebidos emails;
    private final DestinoUmaVez destino;
    private final FioDaConversa fio;
    private final EntregaNoCaso entrega;
    private final EmailsSemPessoa semPessoa;
    private final ConfirmacaoDoEmail confirmacao;
    private final FreioDosEmails freio;
    private final AtendimentosDoCliente atendimentos;

    TratamentoDeEmails(
            EmailsRecebidos emails,
            DestinoUmaVez destino,
            FioDaConversa fio,
            EntregaNoCaso entrega,
            EmailsSemPessoa semPessoa,
            ConfirmacaoDoEmail confirmacao,
            FreioDosEmails freio,
            AtendimentosDoCliente atendimentos) {
        this.emails = emails;
        this.destino = destino;
        this.fio = fio;
        this.entrega = entrega;
        this.semPessoa = semPessoa;
        this.confirmacao = confirmacao;
        this.freio = freio;
        this.atendimentos = atendimentos;
    }

    @Scheduled(fixedDelayString = "PT5S")
    void tratarTodos() {
        ComoSistema.executar(() -> {
            Optional<EmailParaTratar> proximo = emails.proximo();
            while (proximo.isPresent()) {
                tratar(proximo.get(), true);
                proximo = emails.proximo();
            }
        });
    }

    /** Somebody says that it is to go on, though there were so many. @return whether it was held back */
    boolean soltar(long email) {
        Optional<EmailParaTratar> retido = destino.soltar(email);
        retido.ifPresent(um -> ComoSistema.executar(() -> tratar(um, false)));
        return retido.isPresent();
    }

    private void tratar(EmailParaTratar email, boolean comLimites) {
        try {
            if (email.lido().natureza() == NaturezaDoEmail.DE_PESSOA && !emails.repetido(email)) {
                dePessoa(email, comLimites);
            } else if (comLimites && devolucaoSuspeita(email.lido())) {
                destino.umaVez(email.id(), () -> retido(email, fio.de(email.lido())));
            } else {
                destino.umaVez(email.id(), () -> semPessoa.destino(email));
            }
        } catch (Recusa.Indisponivel agoraNao) {
            emails.adiar(email.id(), agoraNao.getMessage());
        } catch (RuntimeException falha) {
            // Of what fails by itself the class: its words may be of the message.
            String motivo = falha instanceof Recusa
                    ? falha.getMessage()
                    : falha.getClass().getSimpleName();
            LOG.warn(
                    "E-mail {} sem destino por ora: {}",
                    email.id(),
                    falha.getClass().getSimpleName());
            emails.falhou(email.id(), motivo);
        }
    }

    /** Of which it is known that the server in its name did not write it: somebody is to look whether a message came back. */
    private static boolean devolucaoSuspeita(EmailLido lido) {
        return lido.natureza() == NaturezaDoEmail.DEVOLUCAO && lido.suspeito();
    }

    private void dePessoa(EmailParaTratar email, boolean comLimites) {
        Optional<FioDaConversa.Assunto> sobre = fio.de(email.lido());
        if (comLimites && (email.lido().suspeito() || freio.demais(email.lido(), sobre))) {
            destino.umaVez(email.id(), () -> retido(email, sobre));
            return;
        }
        try (ArquivosDoEmail arquivos = ArquivosDoEmail.de(email.id(), emails, atendimentos)) {
            if (sobre.filter(FioDaConversa.Assunto::certo).isEmpty()
                    || !entrou(email, sobre.get().caso(), arquivos)) {
                destino.umaVez(
                        email.id(),
                        () -> aberto(email, sobre, arquivos),
                        feito -> confirmacao.enviar(email, feito, arquivos));
            }
        }
    }

    /** What the case, as it is by now, does not take opens another one. */
    private boolean entrou(EmailParaTratar email, CasoDoProtocolo caso, ArquivosDoEmail arquivos) {
        try {
            destino.umaVez(email.id(), () -> {
                if (caso.terminado()) {
                    entrega.reiniciar(caso);
                }
                entrega.juntar(email, caso, arquivos);
                return new Encaminhado(
                        email.id(),
                        caso.terminado() ? DestinoDoEmail.REINICIOU : DestinoDoEmail.JUNTADO,
                        caso.protocolo(),
                        caso.protocolo(),
                        false,
                        email.lido().remetente().endereco());
            });
            return true;
        } catch (Recusa.EstadoNaoPermite | Recusa.NaoEncontrado | Recusa.SemPermissao naoCabe) {
            return false;
        }
    }

    private Encaminhado aberto(EmailParaTratar email, Optional<FioDaConversa.Assunto> sobre, ArquivosDoEmail arquivos) {
        return new Encaminhado(
                email.id(),
                DestinoDoEmail.ABRIU,
                entrega.abrir(email, sobre, arquivos),
                sobre.map(um -> um.caso().protocolo()).orElse(null),
                sobre.filter(um -> !um.certo()).isPresent(),
                email.lido().remetente().endereco());
    }

    private static Encaminhado retido(EmailParaTratar email, Optional<FioDaConversa.Assunto> sobre) {
        return new Encaminhado(
                email.id(),
                DestinoDoEmail.QUARENTENA,
                null,
                sobre.map(um -> um.caso().protocolo()).orElse(null),
                sobre.filter(um -> !um.certo()).isPresent(),
                email.lido().remetente().endereco());
    }
}
