package br.central.atendimento.atos;

import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.AtendimentoRepository;
import br.central.atendimento.dominio.Diario;
import br.central.atendimento.dominio.TipoAndamento;
import br.central.clientes.ClienteView;
import br.central.clientes.Clientes;
import br.central.clientes.ClientesUnificados;
import br.central.clientes.ReferenciaCliente;
import br.central.comum.Recusa;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Who was registered twice turns out to be of another kind, and other deadlines are theirs: open cases go by the
 * registration that stays. What may not be under such a classification waits for who attends it to reclassify.
 */
@Component
class CasosDoUnificado {

    private final AtendimentoRepository atendimentos;
    private final Clientes clientes;
    private final ExigenciasDaClassificacao exigencias;
    private final ReavaliacaoDosFatos reavaliacao;
    private final Diario diario;

    CasosDoUnificado(
            AtendimentoRepository atendimentos,
            Clientes clientes,
            ExigenciasDaClassificacao exigencias,
            ReavaliacaoDosFatos reavaliacao,
            Diario diario) {
        this.atendimentos = atendimentos;
        this.clientes = clientes;
        this.exigencias = exigencias;
        this.reavaliacao = reavaliacao;
        this.diario = diario;
    }

    @EventListener
    void unificados(ClientesUnificados unificados) {
        ClienteView vigente = clientes.exigir(ReferenciaCliente.porId(unificados.em()));
        atendimentos
                .abertosDoCliente(unificados.de())
                .forEach(protocolo -> atendimentos
                        .paraMudar(protocolo)
                        .filter(caso -> caso.cliente().tipo() != vigente.tipo())
                        .ifPresent(caso -> passar(caso, vigente)));
    }

    private void passar(Atendimento caso, ClienteView vigente) {
        try {
            exigencias.aoVincular(caso, vigente.tipo());
        } catch (Recusa.RegraNaoAtendida reclassificarAntes) {
            diario.anotar(
                    caso,
                    TipoAndamento.VINCULO,
                    "O cadastro foi unificado a outro, de "
                            + vigente.tipo().descricao().toLowerCase()
                            + ": reclassifique o atendimento e vincule o cadastro que vale.");
            return;
        }
        caso.passarAoCadastro(vigente.id(), vigente.tipo(), diario.ato());
        diario.anotar(caso, TipoAndamento.VINCULO, "O cadastro foi unificado a outro.");
        reavaliacao.aplicar(caso);
    }
}
