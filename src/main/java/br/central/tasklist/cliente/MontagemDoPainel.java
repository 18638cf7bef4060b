package br.central.tasklist.cliente;

import br.central.atendimento.IdentidadeDoCliente;
import br.central.atendimento.contrato.VinculoDoCliente;
import br.central.clientes.ClienteResumo;
import br.central.clientes.ClienteView;
import br.central.clientes.Clientes;
import br.central.clientes.FotosDeClientes;
import br.central.clientes.Mandatos;
import br.central.clientes.NiveisDeIdentidade;
import br.central.clientes.NivelDeIdentidade;
import br.central.clientes.TelefonesDeClientes;
import br.central.comum.Recusa;
import br.central.portal.AcessosAoPortal;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Brings together what the panel of the client may show now, and no more: what is masked does not leave here. */
@Component
class MontagemDoPainel {

    private final IdentidadeDoCliente identidade;
    private final Clientes clientes;
    private final TelefonesDeClientes telefones;
    private final FotosDeClientes fotos;
    private final AcessosAoPortal acessos;
    private final Mandatos mandatos;
    private final NiveisDeIdentidade niveis;
    private final UsuarioAtual usuario;

    MontagemDoPainel(
            IdentidadeDoCliente identidade,
            Clientes clientes,
            TelefonesDeClientes telefones,
            FotosDeClientes fotos,
            AcessosAoPortal acessos,
            Mandatos mandatos,
            NiveisDeIdentidade niveis,
            UsuarioAtual usuario) {
        this.identidade = identidade;
        this.clientes = clientes;
        this.telefones = telefones;
        this.fotos = fotos;
        this.acessos = acessos;
        this.mandatos = mandatos;
        this.niveis = niveis;
        this.usuario = usuario;
    }

    PainelDoCliente painel(String protocolo) {
        VinculoDoCliente vinculo = identidade.vinculo(protocolo);
        boolean cadastra = usuario.pode(Permissao.CADASTRAR_CLIENTE);
        if (vinculo.cliente() == null) {
            return PainelDoCliente.semCliente(vinculo, cadastra);
        }
        ClienteView cliente = clientes.porId(vinculo.cliente());
        PainelDoCliente.Certeza certeza = certeza(vinculo.nivel());
        if (vinculo.porConfirmar()) {
            return new PainelDoCliente(
                    vinculo,
                    PainelDoCliente.PorConfirmar.de(cliente),
                    null,
                    List.of(),
                    null,
                    cadastra,
                    PainelDoCliente.Muda.NADA,
                    certeza);
        }
        List<ClienteResumo> familia = cliente.beneficiario() == null ? List.of() : clientes.familia(cliente.id());
        var muda = new PainelDoCliente.Muda(telefones.muda(cliente), clientes.mudaEmail(cliente));
        return new PainelDoCliente(vinculo, null, cliente, familia, foto(cliente), cadastra, muda, certeza);
    }

    /** Whoever is known for certain is let do everything, whatever the table says. */
    private PainelDoCliente.Certeza certeza(NivelDeIdentidade nivel) {
        return PainelDoCliente.Certeza.de(
                nivel, nivel == NivelDeIdentidade.IDENTIDADE_CONFIRMADA ? Map.of() : niveis.tabela());
    }

    /** How the client comes in by the portal, for who may send links, and who does so for the client. */
    AcessoNoPainel acesso(String protocolo) {
        long cliente = clienteConfirmado(protocolo);
        return new AcessoNoPainel(
                usuario.pode(Permissao.GERAR_SENHA_WEB) ? acessos.de(cliente) : null,
                mandatos.doRepresentado(cliente),
                usuario.pode(Permissao.CADASTRAR_CLIENTE));
    }

    private PainelDoCliente.Foto foto(ClienteView cliente) {
        Long versao = fotos.enviadaEm(cliente.id()).map(Instant::toEpochMilli).orElse(null);
        return new PainelDoCliente.Foto(
                versao,
                cliente.unificadoEm() == null && usuario.pode(Permissao.INCLUIR_ANEXO_DO_CLIENTE),
                versao != null && usuario.pode(Permissao.REMOVER_ANEXO_DO_CLIENTE));
    }

    /**
     * The client whose data may be shown and changed from this atendimento.
     *
     * @throws Recusa.EstadoNaoPermite when none is linked or the identity is still to be confirmed
     */
    long clienteConfirmado(String protocolo) {
        VinculoDoCliente vinculo = identidade.vinculo(protocolo);
        if (vinculo.cliente() == null) {
            throw new Recusa.EstadoNaoPermite("O atendimento não tem cliente vinculado.");
        }
        if (vinculo.porConfirmar()) {
            throw new Recusa.EstadoNaoPermite("Confirme antes a identidade de quem fala.");
        }
        return vinculo.cliente();
    }
}
