package br.central.atendimento.guarda;

import br.central.atendimento.contrato.Rotulos;
import br.central.atendimento.dominio.Andamento;
import br.central.atendimento.dominio.AndamentoRepository;
import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.AtendimentoRepository;
import br.central.atendimento.dominio.Contato;
import br.central.atendimento.dominio.DadosDoAtendimento;
import br.central.atendimento.dominio.TextosDoCliente;
import br.central.atendimento.dominio.TipoAndamento;
import br.central.atendimento.vistas.Horario;
import br.central.comum.TextoBusca;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is kept about the cases of a person, whole, also what is restricted among the staff: it is the person's own. Asks for
 * no right; for a module that has asked for its own.
 */
@Service
@Transactional(readOnly = true)
public class CasosDaPessoa {

    private static final Set<TipoAndamento> DITOS = TipoAndamento.doCliente();

    private final AtendimentoRepository atendimentos;
    private final AndamentoRepository andamentos;
    private final TextosDoCliente textos;
    private final PedidosDaPessoa pedidos;
    private final FatosDaPessoa fatos;
    private final Rotulos rotulos;
    private final Horario horario;

    CasosDaPessoa(
            AtendimentoRepository atendimentos,
            AndamentoRepository andamentos,
            TextosDoCliente textos,
            PedidosDaPessoa pedidos,
            FatosDaPessoa fatos,
            Rotulos rotulos,
            Horario horario) {
        this.atendimentos = atendimentos;
        this.andamentos = andamentos;
        this.textos = textos;
        this.pedidos = pedidos;
        this.fatos = fatos;
        this.rotulos = rotulos;
        this.horario = horario;
    }

    /** Of the cases of these registrations, the oldest first. */
    public List<String> protocolos(Collection<Long> clientes) {
        return atendimentos.protocolosDosClientes(clientes);
    }

    /** With those of their requests and complaints, under which messages and files are kept too. */
    public List<String> comOsDasPartes(Collection<Long> clientes) {
        return clientes.stream()
                .flatMap(cliente -> textos.protocolos(cliente).stream())
                .toList();
    }

    /** @param nomes of the person, in every registration */
    public CasoDaPessoa caso(String protocolo, Collection<String> nomes) {
        Atendimento caso = atendimentos.findByProtocolo(protocolo).orElseThrow();
        return new CasoDaPessoa(
                caso.protocolo(),
                rotulos.situacao(caso.situacao()),
                caso.origem().descricao(),
                assunto(caso),
                contato(caso.contato(), nomes),
                caso.restricao().vale(),
                new CasoDaPessoa.Percurso(
                        horario.em(caso.abertura().quando()),
                        horario.em(caso.encerramento().em()),
                        caso.encerramento().resolucao()),
                prazos(caso),
                pedidos.de(caso),
                andamentos.findByAtendimentoOrderByQuandoAscIdAsc(caso).stream()
                        .filter(linha -> DITOS.contains(linha.tipo()))
                        .map(this::fato)
                        .toList(),
                fatos.nota(caso),
                fatos.status(caso));
    }

    private CasoDaPessoa.Assunto assunto(Atendimento caso) {
        DadosDoAtendimento dados = caso.dados();
        return new CasoDaPessoa.Assunto(
                caso.classificacao(),
                rotulos.classificacao(caso.classificacao()),
                caso.classificado().natureza().descricao(),
                dados.titulo(),
                dados.descricao(),
                dados.demandadoPor(),
                dados.cidade(),
                dados.especialidade(),
                dados.prestadorLocal(),
                dados.protocoloExterno(),
                fatos.comoConheceu(caso));
    }

    /** Where somebody else is found, who spoke for the person, is not the person's own. */
    private static CasoDaPessoa.Contato contato(Contato contato, Collection<String> nomes) {
        if (contato == null) {
            return null;
        }
        boolean propria = daPropria(contato.nome(), nomes);
        return new CasoDaPessoa.Contato(
                contato.nome(),
                propria ? contato.telefone() : null,
                propria ? contato.email() : null,
                propria ? contato.melhorHorario() : null);
    }

    private static boolean daPropria(String nome, Collection<String> nomes) {
        return nome == null || nomes.stream().map(TextoBusca::normalizar).anyMatch(TextoBusca.normalizar(nome)::equals);
    }

    private List<CasoDaPessoa.Prazo> prazos(Atendimento caso) {
        return caso.relogios().stream()
                .map(um -> new CasoDaPessoa.Prazo(
                        um.norma(), um.fundamento().baseLegal(), horario.em(um.abertoEm()), horario.em(um.venceEm())))
                .toList();
    }

    private CasoDaPessoa.Fato fato(Andamento linha) {
        return new CasoDaPessoa.Fato(horario.em(linha.quando()), linha.tipo().descricao(), linha.texto());
    }
}
