package br.central.atendimento.atos;

import br.central.atendimento.contrato.AtendimentoView;
import br.central.atendimento.contrato.PassoNoProcesso;
import br.central.atendimento.contrato.ReclamacaoView;
import br.central.atendimento.processo.CaminhoNoMotor;
import br.central.atendimento.vistas.Horario;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The steps that a case, its requests and their complaints took in the engine. */
@Component
public class CaminhoDoCaso {

    private final CaminhoNoMotor caminho;
    private final Horario horario;

    CaminhoDoCaso(CaminhoNoMotor caminho, Horario horario) {
        this.caminho = caminho;
        this.horario = horario;
    }

    public List<PassoNoProcesso> passos(AtendimentoView caso) {
        List<String> protocolos = Stream.concat(
                        Stream.of(caso.protocolo()),
                        caso.solicitacoes().stream()
                                .flatMap(uma -> Stream.concat(
                                        Stream.of(uma.protocolo()),
                                        uma.reclamacoes().stream().map(ReclamacaoView::protocolo))))
                .toList();
        return caminho.percorrido(protocolos).stream()
                .map(passo -> new PassoNoProcesso(
                        passo.protocolo(),
                        passo.processo(),
                        passo.versao(),
                        passo.elemento(),
                        passo.nome(),
                        horario.em(passo.inicio()),
                        horario.em(passo.fim()),
                        passo.interrompido()))
                .toList();
    }
}
