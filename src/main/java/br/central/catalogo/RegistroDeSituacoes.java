package br.central.catalogo;

import br.central.registros.CampoDeRegistro;
import br.central.registros.DescricaoDeRegistro;
import br.central.registros.FichaDeRegistro;
import br.central.registros.OpcaoDeCampo;
import br.central.registros.RegistroEmTabela;
import br.central.registros.TipoDeCampo;
import br.central.seguranca.Permissao;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the states are called and shown. Which there are, and which of them end, the processes say. */
@Component
class RegistroDeSituacoes extends RegistroEmTabela {

    private static final DescricaoDeRegistro DESCRICAO = new DescricaoDeRegistro(
            "situacoes",
            "Situações",
            "situação",
            "Nome e cor de cada situação, nas listas e na página do atendimento, e o status que dá ao beneficiário.",
            Set.of(Permissao.PUBLICAR_MODELOS),
            List.of(
                    CampoDeRegistro.texto("nome", "Nome", 60).exigido().listado(),
                    CampoDeRegistro.escolha("escopo", "De que é", RegistroDeSituacoes::escopos)
                            .fixo()
                            .listado(),
                    CampoDeRegistro.de(TipoDeCampo.COR, "cor", "Cor").exigido().listado(),
                    CampoDeRegistro.de(TipoDeCampo.SIM_OU_NAO, "finaliza", "Finaliza")
                            .fixo()
                            .listado()
                            .ajudado("Quem diz é o processo: o que termina nela não volta a andar sem reabrir."),
                    CampoDeRegistro.escolha(
                                    "situacaoBeneficiario",
                                    "Status do beneficiário",
                                    RegistroDeSituacoes::doBeneficiario)
                            .listado()
                            .ajudado(
                                    "O beneficiário passa a tê-lo quando o atendimento, ou a solicitação, chega a ela.")),
            false,
            null);

    private final JdbcClient banco;
    private final Situacoes situacoes;

    RegistroDeSituacoes(JdbcClient banco, Clock relogio, Situacoes situacoes) {
        super(banco, relogio, new Tabela("situacao", "escopo || ':' || codigo", "escopo, ordem"));
        this.banco = banco;
        this.situacoes = situacoes;
    }

    private static List<OpcaoDeCampo> escopos() {
        return List.of(
                new OpcaoDeCampo(SituacaoView.Escopo.ATENDIMENTO.name(), "Atendimento"),
                new OpcaoDeCampo(SituacaoView.Escopo.SOLICITACAO.name(), "Solicitação"));
    }

    private static List<OpcaoDeCampo> doBeneficiario() {
        return Arrays.stream(StatusDoBeneficiario.values())
                .map(um -> new OpcaoDeCampo(um.name(), um.descricao()))
                .toList();
    }

    @Override
    public DescricaoDeRegistro descricao() {
        return DESCRICAO;
    }

    /** The key is the scope and the code. */
    @Override
    public List<String> usos(FichaDeRegistro ficha) {
        String codigo = ficha.chave().substring(ficha.chave().indexOf(':') + 1);
        boolean doAtendimento = ficha.valor("escopo").equals(SituacaoView.Escopo.ATENDIMENTO.name());
        return doAtendimento
                ? UsosNosCasos.contados(
                        banco.sql("select count(*) from v_caso where situacao = :situacao and excluido = false")
                                .param("situacao", codigo),
                        "atendimento nesta situação",
                        "atendimentos nesta situação")
                : UsosNosCasos.contados(
                        banco.sql("select count(*) from v_solicitacao where situacao = :situacao")
                                .param("situacao", codigo),
                        "solicitação nesta situação",
                        "solicitações nesta situação");
    }

    @Override
    public void esquecer() {
        situacoes.esquecer();
    }
}
