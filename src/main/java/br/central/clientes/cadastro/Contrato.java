package br.central.clientes.cadastro;

import br.central.clientes.ContratoView;
import br.central.clientes.NovoContrato;
import br.central.clientes.Regulamentacao;
import br.central.clientes.SituacaoContrato;
import br.central.clientes.TipoContrato;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.util.Objects;

/** What was contracted, by whom and under which regulation. */
@Entity
class Contrato {

    @Id
    @GeneratedValue(generator = "contrato")
    @SequenceGenerator(name = "contrato", sequenceName = "contrato_seq", allocationSize = 50)
    private Long id;

    @Version
    private int versao;

    private String numero;
    private String contratante;

    @Enumerated(EnumType.STRING)
    private TipoContrato tipo;

    private String plano;

    @Enumerated(EnumType.STRING)
    private Regulamentacao regulamentacao;

    private int vencimentoDia;

    @Enumerated(EnumType.STRING)
    private SituacaoContrato situacao;

    protected Contrato() {}

    /** @throws br.central.comum.Recusa.RegraNaoAtendida naming every field that is wrong */
    static Contrato de(NovoContrato novo) {
        CamposDigitados campos = new CamposDigitados();
        Contrato contrato = new Contrato();
        contrato.numero = campos.obrigatorio("numero", novo.numero(), 30);
        contrato.contratante = campos.obrigatorio("contratante", novo.contratante(), 200);
        contrato.tipo = campos.obrigatorio("tipo", novo.tipo());
        contrato.plano = campos.obrigatorio("plano", novo.plano(), 120);
        contrato.regulamentacao = Objects.requireNonNullElse(novo.regulamentacao(), Regulamentacao.REGULAMENTADO);
        contrato.vencimentoDia = Objects.requireNonNullElse(novo.vencimentoDia(), 0);
        contrato.situacao = Objects.requireNonNullElse(novo.situacao(), SituacaoContrato.ATIVO);
        boolean diaExiste = contrato.vencimentoDia >= 1 && contrato.vencimentoDia <= 31;
        campos.exigir(diaExiste, "vencimentoDia", "Informe um dia de 1 a 31.");
        campos.recusarSeHouverErro();
        return contrato;
    }

    String numero() {
        return numero;
    }

    String plano() {
        return plano;
    }

    Regulamentacao regulamentacao() {
        return regulamentacao;
    }

    ContratoView visao() {
        return new ContratoView(id, numero, contratante, tipo, plano, regulamentacao, vencimentoDia, situacao);
    }

    TipoContrato tipo() {
        return tipo;
    }
}
