package br.central.atendimento.vistas;

import br.central.atendimento.contrato.ContatoAtivoView;
import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.AtendimentoRepository;
import br.central.atendimento.dominio.ContatoAtivo;
import br.central.catalogo.Parametros;
import br.central.clientes.Clientes;
import br.central.clientes.TelefoneView;
import br.central.comum.NumeroDaLinha;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is shown of an outbound contact. */
@Component
public class VistasDoContatoAtivo {

    public static final String MAXIMO = "contato-ativo.maximo-tentativas";

    private final AtendimentoRepository atendimentos;
    private final Clientes clientes;
    private final Parametros parametros;
    private final Horario horario;

    VistasDoContatoAtivo(
            AtendimentoRepository atendimentos, Clientes clientes, Parametros parametros, Horario horario) {
        this.atendimentos = atendimentos;
        this.clientes = clientes;
        this.parametros = parametros;
        this.horario = horario;
    }

    public ContatoAtivoView de(ContatoAtivo contato) {
        Long cliente = contato.clienteId() == null ? null : clientes.vigente(contato.clienteId());
        var emCurso = atendimentos.emCurso(contato);
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
                        horario.em(contato.programadoEm()),
                        contato.programadoPor(),
                        horario.em(contato.ligarEm()),
                        horario.em(contato.venceEm()),
                        horario.em(contato.concluidoEm())),
                contato.atendimento() == null ? null : contato.atendimento().protocolo(),
                contato.protocolo(),
                emCurso.isPresent(),
                emCurso.filter(Atendimento::identidadePorConfirmar).isPresent());
    }

    private List<TelefoneView> telefones(Long cliente) {
        return cliente == null
                ? List.of()
                : clientes.porId(cliente).telefones().stream()
                        .sorted(Comparator.comparing(TelefoneView::errado).thenComparing(um -> !um.principal()))
                        .toList();
    }
}
