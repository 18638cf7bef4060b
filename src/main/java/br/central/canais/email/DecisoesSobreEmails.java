package br.central.canais.email;

import br.central.comum.Recusa;
import br.central.comunicacao.entrada.EmailParaTratar;
import br.central.comunicacao.entrada.EmailsRecebidos;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What who attends decides about e-mails that wait. Right ATENDER, and to read the cases it is in and about; what is
 * done in a case takes what it takes there. Who decides second is told that it was decided.
 */
@Service
class DecisoesSobreEmails {

    private final EmailsRecebidos emails;
    private final DestinosNoBanco destinos;
    private final TratamentoDeEmails tratamento;
    private final CasosDosEmails casos;
    private final LeituraDosEmails leitura;
    private final UsuarioAtual usuario;
    private final TransactionTemplate transacao;

    DecisoesSobreEmails(
            EmailsRecebidos emails,
            DestinosNoBanco destinos,
            TratamentoDeEmails tratamento,
            CasosDosEmails casos,
            LeituraDosEmails leitura,
            UsuarioAtual usuario,
            PlatformTransactionManager transacoes) {
        this.emails = emails;
        this.destinos = destinos;
        this.tratamento = tratamento;
        this.casos = casos;
        this.leitura = leitura;
        this.usuario = usuario;
        this.transacao = new TransactionTemplate(transacoes);
    }

    /**
     * It is about that case: its text and files go there, and the one it opened is cancelled.
     *
     * @return the protocol it went to
     * @throws Recusa.EstadoNaoPermite when that case, or the one it opened, does not take it any more
     */
    public String juntar(long id) {
        leitura.exigir(id);
        EmailParaTratar email = emails.ler(id).orElseThrow(DecisoesSobreEmails::naoEspera);
        try (ArquivosDoEmail arquivos = casos.arquivos(id)) {
            return transacao.execute(status -> {
                Encaminhado destino = porDecidir(id);
                if (destino.ligadoA() == null) {
                    throw new Recusa.EstadoNaoPermite("Este e-mail não menciona atendimento nenhum.");
                }
                casos.juntar(email.lido(), destino, arquivos);
                destinos.resolver(id, DestinoDoEmail.JUNTADO, destino.ligadoA(), usuario.login());
                return destino.ligadoA();
            });
        }
    }

    /** It is not about that case: what it opened stands by itself. */
    public void separar(long id) {
        leitura.exigir(id);
        transacao.executeWithoutResult(status -> {
            Encaminhado destino = porDecidir(id);
            if (destino.destino() == DestinoDoEmail.QUARENTENA) {
                throw new Recusa.EstadoNaoPermite("Este e-mail ainda não abriu atendimento: abra-o, ou dispense-o.");
            }
            destinos.resolver(id, destino.destino(), destino.protocolo(), usuario.login());
        });
    }

    /** It was held back, and is to go on as any other. */
    public void soltar(long id) {
        leitura.exigir(id);
        if (!tratamento.soltar(id)) {
            throw naoEspera();
        }
    }

    /** Nothing is to be done about what was held back, or could not be read. */
    public void dispensar(long id) {
        leitura.exigir(id);
        transacao.executeWithoutResult(status -> {
            if (destinos.paraResolver(id)
                    .filter(um -> um.destino() == DestinoDoEmail.QUARENTENA)
                    .isPresent()) {
                destinos.resolver(id, DestinoDoEmail.DISPENSADO, null, usuario.login());
            } else {
                emails.dispensar(id);
                destinos.incluir(Encaminhado.semCaso(id, DestinoDoEmail.DISPENSADO, null));
            }
        });
    }

    public void lerDeNovo(long id) {
        usuario.exigir(Permissao.ATENDER);
        emails.lerDeNovo(id);
    }

    private Encaminhado porDecidir(long id) {
        return destinos.paraResolver(id)
                .filter(um -> um.talvez() || um.destino() == DestinoDoEmail.QUARENTENA)
                .orElseThrow(DecisoesSobreEmails::naoEspera);
    }

    private static Recusa naoEspera() {
        return new Recusa.EstadoNaoPermite("Este e-mail já não espera por decisão: outra pessoa já o decidiu.");
    }
}
