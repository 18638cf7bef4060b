package br.central.contatosativos;

import br.central.atendimento.Ligacoes;
import br.central.atendimento.contrato.CasoDaChamada;
import br.central.catalogo.Parametros;
import br.central.clientes.Clientes;
import br.central.clientes.TelefoneView;
import br.central.comum.NumeroDaLinha;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is shown of an outbound contact. */
@Component
class VistasDoContatoAtivo {

    static final String MAXIMO = "contato-ativo.maximo-tentativas";

    private final Ligacoes ligacoes;
    private final Clientes clientes;
    private final Parametros parametros;
    private final Clock relogio;

    VistasDoContatoAtivo(Ligacoes ligacoes, Clientes clientes, Parametros parametros, Clock relogio) {
        this.ligacoes = ligacoes;
        this.clientes = clientes;
        this.parametros = parametros;
        this.relogio = relogio;
    }

    ContatoAtivoView de(ContatoAtivo contato) {
        Long cliente = contato.clienteId() == null ? null : clientes.vigente(contato.clienteId());
        var emCurso = contato.protocoloSemDesfecho().flatMap(ligacoes::emCurso);
        return new ContatoAtivoView(
                contato.id(),
                new ContatoAtivoView.AQuem(
                        cliente == null
                                ? null
                                : clientes.porIds(List.of(cliente)).get(cliente),
                        NumeroDaLinha.formatado(contato.telefone()),
                        telefones(cliente)),
                new ContatoAtivoView.OQueDizer(contato.assunto(), contato.script(), contato.melhorHorario()),
                contato.situacao(),
                contato.tentativas(),
                parametros.inteiro(MAXIMO),
                new ContatoAtivoView.Quando(
                        em(contato.programadoEm()),
                        contato.programadoPor(),
                        em(contato.ligarEm()),
                        em(contato.venceEm()),
                        em(contato.concluidoEm())),
                contato.atendimentoId() == null
                        ? null
                        : ligacoes.caso(contato.atendimentoId()).protocolo(),
                contato.protocolo(),
                emCurso.isPresent(),
                emCurso.filter(CasoDaChamada::identidadePorConfirmar).isPresent());
    }

    private OffsetDateTime em(Instant instante) {
        return instante == null ? null : instante.atZone(relogio.getZone()).toOffsetDateTime();
    }

    private List<TelefoneView> telefones(Long cliente) {
        return cliente == null
                ? List.of()
                : clientes.porId(cliente).telefones().stream()
                        .sorted(Comparator.comparing(TelefoneView::errado).thenComparing(um -> !um.principal()))
                        .toList();
    }
}
