package br.central.privacidade;

import br.central.atendimento.guarda.PedidosDeDados;
import br.central.clientes.BloqueiosDeDados;
import br.central.clientes.Clientes;
import br.central.comum.Recusa;
import br.central.seguranca.AtoVigiado;
import br.central.seguranca.Permissao;
import br.central.seguranca.Trilha;
import br.central.seguranca.UsuarioAtual;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What persons ask for about their own data: when, until when, and what came of it. Confirmation and access are due in 15 days
 * (art. 19, II); the law sets no term for the others, to which the same is applied. Right
 * {@link Permissao#ATENDER_TITULAR_DE_DADOS}.
 */
@Service
@Transactional
class PedidosDeTitulares {

    static final int DIAS = 15;
    private static final int MAIOR_LISTA = 200;
    private static final int MAIOR_TEXTO = 4_000;
    private static final int MAIOR_FUNDAMENTO = 1_000;
    private static final LocalDate PRIMEIRO_DIA = LocalDate.of(2000, 1, 1);

    private final PedidosNoBanco pedidos;
    private final Clientes clientes;
    private final BloqueiosDeDados bloqueios;
    private final UsuarioAtual usuario;
    private final Trilha trilha;
    private final Clock relogio;

    PedidosDeTitulares(
            PedidosNoBanco pedidos,
            Clientes clientes,
            BloqueiosDeDados bloqueios,
            UsuarioAtual usuario,
            Trilha trilha,
            Clock relogio) {
        this.pedidos = pedidos;
        this.clientes = clientes;
        this.bloqueios = bloqueios;
        this.usuario = usuario;
        this.trilha = trilha;
        this.relogio = relogio;
    }

    /** @throws Recusa.RegraNaoAtendida when no kind is chosen, or the day is still to come */
    public PedidoDeTitular registrar(long cliente, NovoPedido novo) {
        exigir();
        long vigente = clientes.vigente(cliente);
        if (novo.tipo() == null) {
            throw Recusa.RegraNaoAtendida.campo("tipo", "Escolha o que foi pedido.");
        }
        LocalDate hoje = LocalDate.now(relogio);
        LocalDate dia = novo.recebidoEm() == null ? hoje : novo.recebidoEm();
        List<Recusa.Erro> erros = new ArrayList<>();
        if (dia.isAfter(hoje)) {
            erros.add(new Recusa.Erro("recebidoEm", "O dia do pedido ainda não chegou."));
        } else if (dia.isBefore(PRIMEIRO_DIA)) {
            erros.add(new Recusa.Erro("recebidoEm", "Confira o ano."));
        }
        String texto = TextoEscrito.de(novo.texto());
        TextoEscrito.conferirTamanho(erros, "texto", texto, MAIOR_TEXTO);
        recusarSeHouver(erros);
        Instant recebido = dia.equals(hoje)
                ? relogio.instant()
                : dia.atStartOfDay(relogio.getZone()).toInstant();
        long id = pedidos.incluir(vigente, novo.tipo(), texto, recebido, dia.plusDays(DIAS), usuario.login());
        anotar(id, vigente, "registrado");
        return pedidos.um(id).orElseThrow();
    }

    public PedidoDeTitular atender(long id, DecisaoDoPedido decisao) {
        exigir();
        return decidir(id, SituacaoDoPedido.ATENDIDO, decisao);
    }

    /** @throws Recusa.RegraNaoAtendida without reason or legal basis */
    public PedidoDeTitular recusar(long id, DecisaoDoPedido decisao) {
        exigir();
        List<Recusa.Erro> erros = new ArrayList<>();
        if (TextoEscrito.de(decisao.motivo()) == null) {
            erros.add(new Recusa.Erro("motivo", "Diga por que se recusa."));
        }
        if (TextoEscrito.de(decisao.fundamento()) == null) {
            erros.add(new Recusa.Erro("fundamento", "Informe a base legal da recusa."));
        }
        recusarSeHouver(erros);
        return decidir(id, SituacaoDoPedido.RECUSADO, decisao);
    }

    /** Of all registrations of the person, the newest first. */
    @Transactional(readOnly = true)
    public List<PedidoDeTitular> doCliente(long cliente) {
        exigir();
        long vigente = clientes.vigente(cliente);
        return pedidos.dosClientes(
                Stream.concat(Stream.of(vigente), clientes.unificadosEm(List.of(vigente)).keySet().stream())
                        .toList());
    }

    /** Up to two hundred that wait for a decision, the first due first. */
    @Transactional(readOnly = true)
    public List<PedidoDeTitular> abertos() {
        exigir();
        return pedidos.abertos(MAIOR_LISTA);
    }

    /** Asks {@link BloqueiosDeDados} to do it, and puts request and outcome on the list. */
    public void bloquear(long cliente, String motivo) {
        String limpo = TextoEscrito.de(motivo);
        bloqueios.bloquear(cliente, limpo);
        feito(clientes.vigente(cliente), TipoDePedido.BLOQUEIO, limpo);
    }

    public void desbloquear(long cliente, String motivo) {
        List<Recusa.Erro> erros = new ArrayList<>();
        TextoEscrito.conferirTamanho(erros, "motivo", TextoEscrito.de(motivo), MAIOR_TEXTO);
        recusarSeHouver(erros);
        bloqueios.desbloquear(cliente);
        feito(clientes.vigente(cliente), TipoDePedido.DESBLOQUEIO, motivo);
    }

    /** What has been done is on the list; one that waited for it waits no more. */
    void feito(long cliente, TipoDePedido tipo, String texto) {
        long id = abertoOuNovo(cliente, tipo, texto);
        pedidos.decidir(id, SituacaoDoPedido.ATENDIDO, DecisaoDoPedido.SEM_TEXTO, usuario.login());
    }

    /**
     * As it stands in the atendimento it came in. What the case says decides as long as nobody did; what was answered there and is
     * asked for once more is open again.
     *
     * @param tipo {@code null} when it is no request about personal data, or not any longer
     */
    void peloCanal(PedidosDeDados.Pedido pedido, TipoDePedido tipo) {
        Optional<PedidoDeTitular> antes = pedidos.doProtocolo(pedido.protocolo());
        if (antes.isEmpty() && (tipo == null || pedido.cliente() == null || pedido.cancelado())) {
            return;
        }
        long id = antes.map(PedidoDeTitular::id).orElseGet(() -> doCanal(pedido, tipo));
        boolean emAberto = antes.isEmpty() || antes.get().situacao() == SituacaoDoPedido.ABERTO;
        if (tipo == null || pedido.cancelado()) {
            decidirPeloCaso(id, SituacaoDoPedido.RETIRADO, pedido);
        } else if (pedido.respondidoEm() != null) {
            decidirPeloCaso(id, pedido.recusado() ? SituacaoDoPedido.RECUSADO : SituacaoDoPedido.ATENDIDO, pedido);
        } else if (!emAberto && antes.get().situacao() == SituacaoDoPedido.RETIRADO || decididoPelaResposta(antes)) {
            pedidos.reabrir(id);
        }
        if (tipo != null && pedido.cliente() != null && emAberto) {
            pedidos.passar(id, clientes.vigente(pedido.cliente()), tipo);
        }
    }

    /** And not by what the encarregado did about the data themselves. */
    private static boolean decididoPelaResposta(Optional<PedidoDeTitular> antes) {
        return antes.filter(um -> um.situacao() != SituacaoDoPedido.ABERTO)
                .filter(um -> um.decisao().motivo() != null)
                .isPresent();
    }

    private long doCanal(PedidosDeDados.Pedido pedido, TipoDePedido tipo) {
        String texto = TextoEscrito.de(pedido.texto());
        long id = pedidos.incluir(
                clientes.vigente(pedido.cliente()),
                tipo,
                cortado(texto, MAIOR_TEXTO),
                pedido.pedidoEm(),
                LocalDate.ofInstant(pedido.pedidoEm(), relogio.getZone()).plusDays(DIAS),
                usuario.login());
        pedidos.veioEm(id, pedido.protocolo());
        return id;
    }

    private void decidirPeloCaso(long id, SituacaoDoPedido situacao, PedidosDeDados.Pedido pedido) {
        pedidos.decidir(
                id,
                situacao,
                new DecisaoDoPedido(
                        cortado(pedido.resposta(), MAIOR_TEXTO), cortado(pedido.fundamento(), MAIOR_FUNDAMENTO), null),
                usuario.login());
    }

    private static String cortado(String texto, int maior) {
        return texto == null || texto.length() <= maior ? texto : texto.substring(0, maior - 1) + "…";
    }

    void recusado(long cliente, TipoDePedido tipo, String motivo, String fundamento) {
        long id = abertoOuNovo(cliente, tipo, null);
        pedidos.decidir(id, SituacaoDoPedido.RECUSADO, new DecisaoDoPedido(motivo, fundamento, null), usuario.login());
    }

    private long abertoOuNovo(long cliente, TipoDePedido tipo, String texto) {
        return pedidos.abertoDe(cliente, tipo)
                .orElseGet(() -> pedidos.incluir(
                        cliente,
                        tipo,
                        TextoEscrito.de(texto),
                        relogio.instant(),
                        LocalDate.now(relogio).plusDays(DIAS),
                        usuario.login()));
    }

    private PedidoDeTitular decidir(long id, SituacaoDoPedido situacao, DecisaoDoPedido decisao) {
        PedidoDeTitular antes =
                pedidos.um(id).orElseThrow(() -> new Recusa.NaoEncontrado("Não há o pedido " + id + "."));
        if (antes.protocolo() != null) {
            throw new Recusa.EstadoNaoPermite(
                    "Este pedido veio num atendimento: responda a solicitação %s, e ele fica decidido aqui."
                            .formatted(antes.protocolo()));
        }
        var limpa = new DecisaoDoPedido(
                TextoEscrito.de(decisao.motivo()), TextoEscrito.de(decisao.fundamento()), decisao.versao());
        List<Recusa.Erro> erros = new ArrayList<>();
        TextoEscrito.conferirTamanho(erros, "motivo", limpa.motivo(), MAIOR_TEXTO);
        TextoEscrito.conferirTamanho(erros, "fundamento", limpa.fundamento(), MAIOR_FUNDAMENTO);
        recusarSeHouver(erros);
        if (!pedidos.decidir(id, situacao, limpa, usuario.login())) {
            throw new Recusa.EstadoNaoPermite("Este pedido já foi decidido. Atualize a lista.");
        }
        anotar(id, antes.cliente(), situacao.descricao().toLowerCase());
        return pedidos.um(id).orElseThrow();
    }

    private void anotar(long id, long cliente, String oQue) {
        trilha.feito(AtoVigiado.PRIVACIDADE, "pedido %d do cliente %d: %s".formatted(id, cliente, oQue));
    }

    private void exigir() {
        usuario.exigir(Permissao.ATENDER_TITULAR_DE_DADOS);
    }

    private static void recusarSeHouver(List<Recusa.Erro> erros) {
        if (!erros.isEmpty()) {
            throw new Recusa.RegraNaoAtendida(erros);
        }
    }
}
