package br.central.atendimento;

import br.central.anexos.AnexoView;
import br.central.anexos.Anexos;
import br.central.anexos.ArquivoRecebido;
import br.central.anexos.Conteudo;
import br.central.atendimento.dominio.Acao;
import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.Casos;
import br.central.atendimento.dominio.Diario;
import br.central.atendimento.dominio.TipoAndamento;
import br.central.comum.Recusa;
import java.io.InputStream;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Files of an atendimento, for who may see it (S0.13). Rights INCLUIR_ANEXO and REMOVER_ANEXO. */
@Service
@Transactional
public class AnexosDoAtendimento {

    private final Casos casos;
    private final Anexos anexos;
    private final Diario diario;
    private final TransactionTemplate antes;

    AnexosDoAtendimento(Casos casos, Anexos anexos, Diario diario, PlatformTransactionManager transacoes) {
        this.casos = casos;
        this.anexos = anexos;
        this.diario = diario;
        this.antes = new TransactionTemplate(transacoes);
    }

    /** In the order they came. */
    @Transactional(readOnly = true)
    public List<AnexoView> listar(String protocolo) {
        casos.paraVer(protocolo);
        return anexos.listar(protocolo);
    }

    /**
     * Before the transaction of {@link #incluir}, which asks again; {@link Anexos#receber} says what is refused of the file.
     * Nobody's file is looked into who may not attach it. The caller closes it.
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public ArquivoRecebido receber(String protocolo, String nome, InputStream conteudo) {
        antes.executeWithoutResult(status -> casos.para(Acao.ANEXAR, protocolo));
        return anexos.receber(protocolo, nome, conteudo);
    }

    /** For the staff alone, unless a client sends it. */
    public AnexoView incluir(String protocolo, ArquivoRecebido arquivo) {
        return incluir(protocolo, arquivo, false);
    }

    /** @param paraOCliente whether the client may see it */
    public AnexoView incluir(String protocolo, ArquivoRecebido arquivo, boolean paraOCliente) {
        Atendimento atendimento = casos.para(Acao.ANEXAR, protocolo);
        AnexoView anexo = anexos.guardar(protocolo, arquivo, paraOCliente);
        diario.anotar(atendimento, TipoAndamento.ANEXO, anexo.nome());
        return anexo;
    }

    /**
     * Also when the case is over: what was shown by mistake is hidden again.
     *
     * @throws Recusa.EstadoNaoPermite to hide what the client sent
     */
    public AnexoView mostrarAoCliente(String protocolo, long id, boolean pode) {
        Atendimento atendimento = casos.para(Acao.MOSTRAR_ANEXO, protocolo);
        AnexoView anexo = exigirQueSejaDele(protocolo, id);
        if (anexos.mostrarAoCliente(id, pode)) {
            diario.anotar(
                    atendimento, pode ? TipoAndamento.ANEXO_MOSTRADO : TipoAndamento.ANEXO_ESCONDIDO, anexo.nome());
        }
        return exigirQueSejaDele(protocolo, id);
    }

    @Transactional(readOnly = true)
    public Conteudo abrir(String protocolo, long id) {
        casos.paraVer(protocolo);
        exigirQueSejaDele(protocolo, id);
        return anexos.abrir(id);
    }

    /** While the case is open: afterwards it is the record of what was done. */
    public void remover(String protocolo, long id) {
        Atendimento atendimento = casos.para(Acao.REMOVER_ANEXO, protocolo);
        AnexoView anexo = exigirQueSejaDele(protocolo, id);
        anexos.remover(id);
        diario.anotar(atendimento, TipoAndamento.ANEXO_REMOVIDO, anexo.nome());
    }

    private AnexoView exigirQueSejaDele(String protocolo, long id) {
        return anexos.listar(protocolo).stream()
                .filter(anexo -> anexo.id() == id)
                .findFirst()
                .orElseThrow(() -> new Recusa.NaoEncontrado("Não há esse anexo no atendimento " + protocolo + "."));
    }
}
