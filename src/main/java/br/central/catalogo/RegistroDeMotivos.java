package br.central.catalogo;

import br.central.registros.CampoDeRegistro;
import br.central.registros.DescricaoDeRegistro;
import br.central.registros.FichaDeRegistro;
import br.central.registros.RegistroEmTabela;
import br.central.registros.TipoDeCampo;
import br.central.seguranca.Permissao;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Why clients come. */
@Component
class RegistroDeMotivos extends RegistroEmTabela {

    private final JdbcClient banco;
    private final Motivos motivos;
    private final DescricaoDeRegistro descricao;

    RegistroDeMotivos(JdbcClient banco, Clock relogio, Motivos motivos, Classificacoes classificacoes) {
        super(banco, relogio, new Tabela("motivo", "codigo", "descricao, codigo"));
        this.banco = banco;
        this.motivos = motivos;
        this.descricao = new DescricaoDeRegistro(
                "motivos",
                "Motivos",
                "motivo",
                "Por que o cliente procurou a operadora, em toda classificação ou só em algumas.",
                Set.of(Permissao.PUBLICAR_MODELOS),
                List.of(
                        CampoDeRegistro.texto("descricao", "Descrição", 120)
                                .exigido()
                                .listado(),
                        CampoDeRegistro.de(TipoDeCampo.CODIGO, "codigo", "Código")
                                .exigido()
                                .soAoIncluir()
                                .ajudado("Não muda depois."),
                        CampoDeRegistro.escolha("classificacao", "Classificação", classificacoes::opcoes)
                                .listado()
                                .ajudado("Vale nela e abaixo dela; sem nenhuma, vale em todas."),
                        CampoDeRegistro.emUso("ativo").listado()),
                true,
                "ativo");
    }

    @Override
    public DescricaoDeRegistro descricao() {
        return descricao;
    }

    @Override
    public List<String> usos(FichaDeRegistro ficha) {
        return UsosNosCasos.contados(
                banco.sql("select count(*) from v_caso where motivo = :motivo").param("motivo", ficha.chave()),
                "atendimento com este motivo",
                "atendimentos com este motivo");
    }

    @Override
    public void esquecer() {
        motivos.esquecer();
    }
}
