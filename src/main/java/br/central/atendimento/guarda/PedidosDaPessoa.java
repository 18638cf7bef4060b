package br.central.atendimento.guarda;

import br.central.atendimento.contrato.Rotulos;
import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.Reclamacao;
import br.central.atendimento.dominio.ReclamacaoRepository;
import br.central.atendimento.dominio.Resposta;
import br.central.atendimento.dominio.Solicitacao;
import br.central.atendimento.vistas.Campos;
import br.central.atendimento.vistas.Horario;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a person asked for in a case, what was answered, and what the person complained of. */
@Component
class PedidosDaPessoa {

    private final ReclamacaoRepository reclamacoes;
    private final Rotulos rotulos;
    private final Campos campos;
    private final Horario horario;

    PedidosDaPessoa(ReclamacaoRepository reclamacoes, Rotulos rotulos, Campos campos, Horario horario) {
        this.reclamacoes = reclamacoes;
        this.rotulos = rotulos;
        this.campos = campos;
        this.horario = horario;
    }

    List<CasoDaPessoa.Pedido> de(Atendimento caso) {
        List<Reclamacao> queixas = caso.solicitacoes().isEmpty() ? List.of() : reclamacoes.doAtendimento(caso);
        return caso.solicitacoes().stream().map(um -> pedido(um, queixas)).toList();
    }

    private CasoDaPessoa.Pedido pedido(Solicitacao um, List<Reclamacao> queixas) {
        return new CasoDaPessoa.Pedido(
                um.protocolo(),
                rotulos.situacao(um.situacao()),
                um.classificacao(),
                rotulos.classificacao(um.classificacao()),
                um.pedido().descricao(),
                campos.ler(um.pedido().campos()),
                um.pedido().endereco(),
                horario.em(um.registro().quando()),
                conclusiva(um.resposta()),
                queixas.stream()
                        .filter(queixa -> queixa.solicitacao() == um)
                        .map(this::manifestacao)
                        .toList());
    }

    private CasoDaPessoa.Manifestacao manifestacao(Reclamacao queixa) {
        return new CasoDaPessoa.Manifestacao(
                queixa.protocolo(),
                queixa.tipo().descricao(),
                queixa.texto(),
                horario.em(queixa.registro().quando()),
                conclusiva(queixa.resposta()));
    }

    private CasoDaPessoa.Conclusiva conclusiva(Resposta resposta) {
        return resposta == null
                ? null
                : new CasoDaPessoa.Conclusiva(
                        resposta.texto(),
                        resposta.conclusao() == null
                                ? null
                                : resposta.conclusao().descricao(),
                        resposta.fundamento(),
                        horario.em(resposta.em()));
    }
}
