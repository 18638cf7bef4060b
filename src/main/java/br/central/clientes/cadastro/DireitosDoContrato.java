package br.central.clientes.cadastro;

import br.central.clientes.ClienteView;
import br.central.clientes.ContratoView;
import br.central.clientes.TipoContrato;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The telephones and the e-mail of who is under a contract change by a right for its kind. The field's PFF is the contract
 * of persons through an association (coletivo por adesão); of the telephones it knows only two kinds, and that one is
 * collective.
 */
@Component
class DireitosDoContrato {

    private final UsuarioAtual usuario;

    DireitosDoContrato(UsuarioAtual usuario) {
        this.usuario = usuario;
    }

    /** @throws br.central.comum.Recusa.SemPermissao naming the right that is missing */
    void exigirTelefones(Cliente cliente) {
        telefones(tipo(cliente)).forEach(usuario::exigir);
    }

    boolean telefonesPermitidos(ClienteView cliente) {
        return telefones(tipo(cliente)).stream().allMatch(usuario::pode);
    }

    private static Set<Permissao> telefones(TipoContrato tipo) {
        if (tipo == null) {
            return EnumSet.of(Permissao.CADASTRAR_TELEFONES);
        }
        return EnumSet.of(
                Permissao.CADASTRAR_TELEFONES,
                switch (tipo) {
                    case PF -> Permissao.ALTERAR_TELEFONES_CONTRATO_PF;
                    case PJ, ADESAO -> Permissao.ALTERAR_TELEFONES_CONTRATO_PJ;
                });
    }

    /** @throws br.central.comum.Recusa.SemPermissao when it is another, naming the right that is missing */
    void exigirEmail(Cliente cliente, String antes) {
        TipoContrato tipo = tipo(cliente);
        if (!Objects.equals(antes, cliente.dados().email()) && !emailPermitido(tipo)) {
            usuario.exigir(email(tipo));
        }
    }

    boolean emailPermitido(ClienteView cliente) {
        return emailPermitido(tipo(cliente));
    }

    private boolean emailPermitido(TipoContrato tipo) {
        return tipo == null || usuario.pode(Permissao.ALTERAR_EMAIL_CONTRATO) || usuario.pode(email(tipo));
    }

    private static Permissao email(TipoContrato tipo) {
        return switch (tipo) {
            case PF -> Permissao.ALTERAR_EMAIL_CONTRATO_PF;
            case PJ -> Permissao.ALTERAR_EMAIL_CONTRATO_PJ;
            case ADESAO -> Permissao.ALTERAR_EMAIL_CONTRATO_PFF;
        };
    }

    /** {@code null} for who is under none. */
    private static TipoContrato tipo(Cliente cliente) {
        Contrato contrato = cliente.beneficiario() == null
                ? null
                : cliente.beneficiario().dados().contrato();
        return contrato == null ? null : contrato.tipo();
    }

    private static TipoContrato tipo(ClienteView cliente) {
        ContratoView contrato =
                cliente.beneficiario() == null ? null : cliente.beneficiario().contrato();
        return contrato == null ? null : contrato.tipo();
    }
}
