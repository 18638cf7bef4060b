package br.central.atendimento;

import br.central.atendimento.dominio.Acao;
import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.Casos;
import br.central.atendimento.dominio.Diario;
import br.central.atendimento.dominio.PassosDoAtendimento;
import br.central.atendimento.dominio.TipoAndamento;
import br.central.atendimento.processo.ProcessoDoAtendimento;
import br.central.catalogo.Parametros;
import br.central.comum.Recusa;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** The answer told to the client on the telephone: by a call that is due, or whenever the client calls back. */
@Component
class RetornoPorTelefone {

    private final Casos casos;
    private final NovaTentativa novaTentativa;
    private final PassosDoAtendimento passos;
    private final ProcessoDoAtendimento processo;
    private final Parametros parametros;
    private final Horario horario;
    private final Diario diario;

    RetornoPorTelefone(
            Casos casos,
            NovaTentativa novaTentativa,
            PassosDoAtendimento passos,
            ProcessoDoAtendimento processo,
            Parametros parametros,
            Horario horario,
            Diario diario) {
        this.casos = casos;
        this.novaTentativa = novaTentativa;
        this.passos = passos;
        this.processo = processo;
        this.parametros = parametros;
        this.horario = horario;
        this.diario = diario;
    }

    Atendimento dar(String protocolo, RetornoAoCliente retorno) {
        Atendimento atendimento = casos.para(Acao.DAR_RETORNO, protocolo);
        if (retorno.desfecho() == DesfechoDaLigacao.DEMANDA_ABERTA) {
            throw Recusa.RegraNaoAtendida.campo(
                    "desfecho", "No retorno se conta a resposta; para outra demanda, abra outro atendimento.");
        }
        novaTentativa.numeroChamado(retorno.desfecho(), atendimento.clienteId(), retorno.telefone());
        if (retorno.desfecho().falou()) {
            comunicado(atendimento, retorno);
        } else {
            naoFalou(atendimento, retorno);
        }
        return atendimento;
    }

    private void comunicado(Atendimento atendimento, RetornoAoCliente retorno) {
        atendimento.retornoDado(diario.ato());
        passos.clienteCiente(atendimento.id());
        diario.anotar(atendimento, TipoAndamento.RETORNO, retorno.texto());
        processo.retornoDado(atendimento);
    }

    private void naoFalou(Atendimento atendimento, RetornoAoCliente retorno) {
        if (atendimento.tarefa() == null) {
            throw new Recusa.EstadoNaoPermite("A próxima ligação do atendimento %s é em %s."
                    .formatted(
                            atendimento.protocolo(), Horario.porExtenso(horario.em(atendimento.proximaTentativaEm()))));
        }
        Duration intervalo = Duration.ofMinutes(parametros.inteiro("retorno.intervalo-minutos"));
        var quando = novaTentativa.quando(retorno.desfecho(), retorno.quando(), intervalo);
        int maximo = parametros.inteiro("retorno.maximo-tentativas");
        int tentativa = retorno.desfecho().tentativa()
                ? atendimento.registrarTentativaDeRetorno(diario.ato())
                : atendimento.tentativasDeRetorno();
        boolean desiste = retorno.desfecho().tentativa() && tentativa >= maximo;
        diario.anotarMudanca(
                atendimento,
                TipoAndamento.SEM_COMUNICACAO,
                retorno.texto(),
                null,
                linha(retorno.desfecho(), tentativa, maximo)
                        + (desiste ? "" : " Próxima em " + Horario.porExtenso(horario.em(quando)) + "."));
        if (desiste) {
            processo.desistiu(atendimento);
        } else {
            atendimento.tentarDeNovoEm(quando);
            processo.semComunicacao(atendimento);
        }
    }

    private static String linha(DesfechoDaLigacao desfecho, int tentativa, int maximo) {
        return desfecho.tentativa()
                ? "Tentativa %d de %d: %s."
                        .formatted(tentativa, maximo, desfecho.descricao().toLowerCase())
                : desfecho.descricao() + ".";
    }
}
