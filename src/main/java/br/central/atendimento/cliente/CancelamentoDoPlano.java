package br.central.atendimento.cliente;

import br.central.catalogo.Informacoes;
import br.central.catalogo.Parametros;
import br.central.clientes.AtoDoCliente;
import br.central.clientes.ClienteView;
import br.central.clientes.Clientes;
import br.central.clientes.Interlocutor;
import br.central.clientes.Parentesco;
import br.central.clientes.TipoContrato;
import br.central.comum.Cpf;
import br.central.seguranca.ComoSistema;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The request by which a beneficiary ends the contract. It has its effect at once and cannot be refused; what follows from it is
 * told then (Decreto 11.034/2022, art. 14; RN ANS 561/2022). Where it is the holder who ends the whole of a contract that no
 * company made, nobody has to look into it first; who else asks, and for what else, is for the group, within the same minutes.
 */
@Component
public class CancelamentoDoPlano {

    private static final String CLASSIFICACAO = "contrato.classificacao-do-cancelamento";

    /** Of a contract that has ended: what would undo that. */
    static final Set<AtoDoCliente> NAO_O_DESFAZEM =
            Collections.unmodifiableSet(EnumSet.of(AtoDoCliente.CANCELAR, AtoDoCliente.REINICIAR));

    private static final String DE_QUEM = "cpf-do-titular";
    private static final String ALCANCE = "alcance";
    private static final String TUDO = "Contrato inteiro";

    private final Parametros parametros;
    private final Informacoes informacoes;
    private final Clientes clientes;

    CancelamentoDoPlano(Parametros parametros, Informacoes informacoes, Clientes clientes) {
        this.clientes = clientes;
        this.parametros = parametros;
        this.informacoes = informacoes;
    }

    /** @param classificacao may be {@code null} */
    public boolean pedidoEm(String classificacao) {
        return classificacao != null && classificacao.equals(parametros.texto(CLASSIFICACAO));
    }

    /** @param campos of its form, by code */
    public boolean doTitular(Interlocutor quem, Long cliente, Map<String, Object> campos) {
        if (!quem.eOProprio(cliente) || !TUDO.equals(campos.get(ALCANCE))) {
            return false;
        }
        ClienteView titular = ComoSistema.executar(() -> clientes.porId(cliente));
        ClienteView.Beneficiario plano = titular.beneficiario();
        return plano != null
                && plano.parentesco() == Parentesco.TITULAR
                && plano.contrato() != null
                && plano.contrato().tipo() != TipoContrato.PJ
                && oMesmo(titular.dados().cpf(), String.valueOf(campos.get(DE_QUEM)));
    }

    private static boolean oMesmo(String cpf, String escrito) {
        return Cpf.valido(cpf)
                && Cpf.valido(escrito)
                && Cpf.de(cpf).digitos().equals(Cpf.de(escrito).digitos());
    }

    /** As the catalogue tells them to that client. */
    List<String> consequencias(String classificacao, String cliente) {
        return informacoes.de(classificacao).stream()
                .map(uma -> uma.para(cliente).texto())
                .toList();
    }
}
