package br.central.atendimento.atos;

import br.central.atendimento.contrato.RetornoAoCliente;
import br.central.atendimento.contrato.SituacaoDoRetorno;
import br.central.atendimento.dominio.Diario;
import br.central.atendimento.dominio.Reclamacao;
import br.central.atendimento.dominio.TipoAndamento;
import br.central.atendimento.processo.ProcessoDaReclamacao;
import br.central.atendimento.vistas.Horario;
import br.central.comum.Recusa;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * The answer of the ouvidoria told to who complained on the telephone, or the call in which nobody could be told.
 */
@Component
public class RetornoDaReclamacao {

    private final QuemTrabalha quem;
    private final NovaTentativa novaTentativa;
    private final ProcessoDaReclamacao processo;
    private final Horario horario;
    private final Diario diario;

    RetornoDaReclamacao(
            QuemTrabalha quem,
            NovaTentativa novaTentativa,
            ProcessoDaReclamacao processo,
            Horario horario,
            Diario diario) {
        this.quem = quem;
        this.novaTentativa = novaTentativa;
        this.processo = processo;
        this.horario = horario;
        this.diario = diario;
    }

    /** Whether there is an answer that the current user may tell. */
    public boolean possivel(Reclamacao reclamacao) {
        return reclamacao.retorno() == SituacaoDoRetorno.A_LIGAR && quem.impedidoDeRetornar(reclamacao) == null;
    }

    public void dar(Reclamacao reclamacao, RetornoAoCliente retorno) {
        exigirQueSejaDele(reclamacao);
        var segue = novaTentativa.depoisDe(
                retorno,
                reclamacao.solicitacao().atendimento().clienteId(),
                reclamacao.tentativas().feitas());
        if (segue == null) {
            comunicada(reclamacao, retorno);
        } else {
            naoFalou(reclamacao, retorno, segue);
        }
    }

    private void exigirQueSejaDele(Reclamacao reclamacao) {
        if (reclamacao.retorno() != SituacaoDoRetorno.A_LIGAR) {
            throw new Recusa.EstadoNaoPermite("Não há retorno a dar da reclamação %s: %s."
                    .formatted(
                            reclamacao.protocolo(),
                            reclamacao.retorno() == null
                                    ? "a ouvidoria ainda não respondeu"
                                    : reclamacao.retorno().descricao().toLowerCase(Locale.ROOT)));
        }
        String impedimento = quem.impedidoDeRetornar(reclamacao);
        if (impedimento != null) {
            throw new Recusa.SemPermissao(impedimento);
        }
    }

    private void comunicada(Reclamacao reclamacao, RetornoAoCliente retorno) {
        reclamacao.comunicada(diario.ato().quando());
        diario.anotarMudanca(
                reclamacao.solicitacao(),
                TipoAndamento.RETORNO_DA_OUVIDORIA,
                retorno.texto(),
                null,
                reclamacao.protocolo());
        processo.comunicada(reclamacao);
    }

    private void naoFalou(Reclamacao reclamacao, RetornoAoCliente retorno, NovaTentativa.Seguimento segue) {
        if (reclamacao.tarefa() == null) {
            throw new Recusa.EstadoNaoPermite("A próxima ligação sobre a reclamação %s é em %s."
                    .formatted(
                            reclamacao.protocolo(),
                            Horario.porExtenso(
                                    horario.em(reclamacao.tentativas().proximaEm()))));
        }
        if (retorno.desfecho().tentativa()) {
            reclamacao.tentativas().registrar();
        }
        diario.anotarMudanca(
                reclamacao.solicitacao(),
                TipoAndamento.SEM_COMUNICACAO,
                retorno.texto(),
                reclamacao.protocolo(),
                segue.linha());
        if (segue.desiste()) {
            reclamacao.semComunicacao();
        } else {
            reclamacao.tentativas().deNovoEm(segue.quando());
        }
        processo.semComunicacao(reclamacao, !segue.desiste());
    }
}
