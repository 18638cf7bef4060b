package br.central.atendimento.atos;

import br.central.atendimento.contrato.RetornoAoCliente;
import br.central.atendimento.dominio.Acao;
import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.Casos;
import br.central.atendimento.dominio.Diario;
import br.central.atendimento.dominio.PassosDoAtendimento;
import br.central.atendimento.dominio.TipoAndamento;
import br.central.atendimento.processo.ProcessoDoAtendimento;
import br.central.atendimento.vistas.Horario;
import br.central.comum.Recusa;
import org.springframework.stereotype.Component;

/** The answer told to the client on the telephone: by a call that is due, or whenever the client calls back. */
@Component
public class RetornoPorTelefone {

    private final Casos casos;
    private final NovaTentativa novaTentativa;
    private final PassosDoAtendimento passos;
    private final ProcessoDoAtendimento processo;
    private final Horario horario;
    private final Diario diario;

    RetornoPorTelefone(
            Casos casos,
            NovaTentativa novaTentativa,
            PassosDoAtendimento passos,
            ProcessoDoAtendimento processo,
            Horario horario,
            Diario diario) {
        this.casos = casos;
        this.novaTentativa = novaTentativa;
        this.passos = passos;
        this.processo = processo;
        this.horario = horario;
        this.diario = diario;
    }

    public Atendimento dar(String protocolo, RetornoAoCliente retorno) {
        Atendimento atendimento = casos.para(Acao.DAR_RETORNO, protocolo);
        var segue = novaTentativa.depoisDe(
                retorno, atendimento.clienteId(), atendimento.retorno().feitas());
        if (segue == null) {
            comunicado(atendimento, retorno);
        } else {
            naoFalou(atendimento, retorno, segue);
        }
        return atendimento;
    }

    private void comunicado(Atendimento atendimento, RetornoAoCliente retorno) {
        atendimento.retornoDado(diario.ato());
        passos.clienteCiente(atendimento.id());
        diario.anotar(atendimento, TipoAndamento.RETORNO, retorno.texto());
        processo.retornoDado(atendimento);
    }

    private void naoFalou(Atendimento atendimento, RetornoAoCliente retorno, NovaTentativa.Seguimento segue) {
        if (atendimento.tarefa() == null) {
            throw new Recusa.EstadoNaoPermite("A próxima ligação do atendimento %s é em %s."
                    .formatted(
                            atendimento.protocolo(),
                            Horario.porExtenso(horario.em(atendimento.retorno().proximaEm()))));
        }
        if (retorno.desfecho().tentativa()) {
            atendimento.registrarTentativaDeRetorno(diario.ato());
        }
        diario.anotarMudanca(atendimento, TipoAndamento.SEM_COMUNICACAO, retorno.texto(), null, segue.linha());
        if (segue.desiste()) {
            processo.desistiu(atendimento);
        } else {
            atendimento.retorno().deNovoEm(segue.quando());
            processo.semComunicacao(atendimento);
        }
    }
}
