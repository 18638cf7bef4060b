package br.central.atendimento.cliente;

import br.central.atendimento.atos.AberturaDeAtendimento;
import br.central.atendimento.contrato.Abertura;
import br.central.atendimento.contrato.Encaminhamento;
import br.central.atendimento.contrato.NovaSolicitacao;
import br.central.atendimento.contrato.PedidoPeloCanal;
import br.central.atendimento.dominio.Atendimento;
import br.central.catalogo.ClassificacaoView;
import br.central.catalogo.Classificacoes;
import br.central.clientes.AtoDoCliente;
import br.central.clientes.ClienteResumo;
import br.central.clientes.Clientes;
import br.central.clientes.Interlocutor;
import br.central.clientes.NiveisDeIdentidade;
import br.central.clientes.NivelDeIdentidade;
import br.central.clientes.ReferenciaCliente;
import br.central.comum.Natureza;
import br.central.comum.Origem;
import br.central.comum.Recusa;
import br.central.comum.TextoVisto;
import br.central.comum.TipoCliente;
import br.central.seguranca.ComoCliente;
import br.central.seguranca.ComoSistema;
import br.central.seguranca.Permissao;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Opens what a client wrote on a channel of its own. With a classification that the portal offers it goes to the responsible
 * groups in the same act; without one somebody has to read it first.
 */
@Component
public class AberturaPeloCanal {

    private static final int MAIOR_TITULO = 200;
    private static final int MAIOR_TEXTO = 99_999;

    private final AberturaDeAtendimento abertura;
    private final Classificacoes classificacoes;
    private final Clientes clientes;
    private final NiveisDeIdentidade niveis;
    private final CancelamentoDoPlano cancelamento;
    private final Validator conferencia;

    AberturaPeloCanal(
            AberturaDeAtendimento abertura,
            Classificacoes classificacoes,
            Clientes clientes,
            NiveisDeIdentidade niveis,
            CancelamentoDoPlano cancelamento,
            Validator conferencia) {
        this.abertura = abertura;
        this.classificacoes = classificacoes;
        this.clientes = clientes;
        this.niveis = niveis;
        this.cancelamento = cancelamento;
        this.conferencia = conferencia;
    }

    /**
     * @param cliente {@code null} when it is not known who writes
     * @throws Recusa.RegraNaoAtendida field by field
     */
    public Atendimento abrir(Interlocutor quem, Long cliente, PedidoPeloCanal novo) {
        Long vigente = cliente == null ? null : clientes.vigente(cliente);
        TipoCliente tipo = vigente == null ? null : tipo(vigente);
        List<Recusa.Erro> erros = erros(novo);
        if (!erros.isEmpty()) {
            throw new Recusa.RegraNaoAtendida(erros);
        }
        Set<Permissao> direitos = EnumSet.of(Permissao.ATENDER);
        if (novo.classificacao() != null) {
            ClassificacaoView folha = oferecida(novo.classificacao());
            ato(folha).ifPresent(ato -> niveis.exigir(quem.nivel(), ato));
            direitos.addAll(classificacoes.direitos(folha));
        }
        Abertura escrita = Abertura.por(origem(quem, tipo), vigente == null ? null : ReferenciaCliente.porId(vigente))
                .sobre(TextoVisto.ouNulo(novo.titulo()), novo.texto().strip())
                .falandoCom(novo.contato());
        Abertura inteira = novo.classificacao() == null ? escrita : aosGrupos(escrita, novo);
        boolean identificado = vigente != null && quem.nivel().alcanca(NivelDeIdentidade.ENTROU);
        return ComoCliente.executar(direitos, () -> abertura.abrir(inteira, identificado));
    }

    /** What is more than opening a case, for which one must be surer of who it is. */
    private Optional<AtoDoCliente> ato(ClassificacaoView folha) {
        if (cancelamento.pedidoEm(folha.caminho())) {
            return Optional.of(AtoDoCliente.CANCELAR_PLANO);
        }
        return folha.natureza() == Natureza.LGPD
                ? Optional.of(AtoDoCliente.EXERCER_DIREITO_DE_TITULAR)
                : Optional.empty();
    }

    private static Abertura aosGrupos(Abertura escrita, PedidoPeloCanal novo) {
        NovaSolicitacao pedido =
                new NovaSolicitacao(null, novo.campos(), null, novo.texto().strip(), null, null);
        return escrita.classificada(novo.classificacao(), null).pedindo(List.of(pedido), new Encaminhamento(null));
    }

    /** The provider's door of the portal is called so in the field (S1). */
    private static Origem origem(Interlocutor quem, TipoCliente tipo) {
        return quem.origem() == Origem.PORTAL && tipo == TipoCliente.PRESTADOR ? Origem.FALE_CONOSCO : quem.origem();
    }

    private TipoCliente tipo(long cliente) {
        ClienteResumo resumo =
                ComoSistema.executar(() -> clientes.porIds(List.of(cliente))).get(cliente);
        return resumo == null ? null : resumo.tipo();
    }

    /** What no channel offers is not there for who writes from outside; the rights on a node are of who attends. */
    private ClassificacaoView oferecida(String caminho) {
        ClassificacaoView folha = classificacoes.exigirParaUso(caminho);
        if (folha.oferta().canais().isEmpty()) {
            throw Recusa.RegraNaoAtendida.campo("classificacao", "Escolha uma das classificações oferecidas.");
        }
        return folha;
    }

    private List<Recusa.Erro> erros(PedidoPeloCanal novo) {
        List<Recusa.Erro> erros = new ArrayList<>();
        if (TextoVisto.vazio(novo.texto())) {
            erros.add(new Recusa.Erro("texto", "Escreva a mensagem."));
        } else if (novo.texto().length() > MAIOR_TEXTO) {
            erros.add(new Recusa.Erro("texto", "A mensagem vai até 99.999 caracteres."));
        }
        if (novo.titulo() != null && novo.titulo().length() > MAIOR_TITULO) {
            erros.add(new Recusa.Erro("titulo", "O título vai até 200 caracteres."));
        }
        if (novo.contato() != null) {
            conferencia
                    .validate(novo.contato())
                    .forEach(um -> erros.add(new Recusa.Erro("contato." + um.getPropertyPath(), um.getMessage())));
        }
        return erros;
    }
}
