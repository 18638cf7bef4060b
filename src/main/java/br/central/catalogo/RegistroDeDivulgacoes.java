package br.central.catalogo;

import br.central.comum.Recusa;
import br.central.registros.CampoDeRegistro;
import br.central.registros.DescricaoDeRegistro;
import br.central.registros.FichaDeRegistro;
import br.central.registros.RegistroEmTabela;
import br.central.registros.TipoDeCampo;
import br.central.seguranca.Permissao;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How people come to know of the operator. */
@Component
class RegistroDeDivulgacoes extends RegistroEmTabela {

    private static final Duration UM_MES = Duration.ofDays(30);

    private static final DescricaoDeRegistro DESCRICAO = new DescricaoDeRegistro(
            "divulgacoes",
            "Classificações de divulgação",
            "classificação de divulgação",
            "Como quem quer contratar nos conheceu: campanhas e meios, cada um enquanto vale.",
            Set.of(Permissao.PUBLICAR_MODELOS),
            List.of(
                    CampoDeRegistro.texto("descricao", "Descrição", 120)
                            .exigido()
                            .listado(),
                    CampoDeRegistro.de(TipoDeCampo.CODIGO, "codigo", "Código")
                            .exigido()
                            .soAoIncluir()
                            .ajudado("Não muda depois."),
                    CampoDeRegistro.de(TipoDeCampo.DATA, "desde", "Vale de")
                            .listado()
                            .ajudado("Sem dia, vale desde sempre."),
                    CampoDeRegistro.de(TipoDeCampo.DATA, "ate", "Até")
                            .listado()
                            .ajudado("Esse dia ainda conta. Sem dia, vale até que se ponha um."),
                    CampoDeRegistro.emUso("ativa").listado()),
            true,
            "ativa");

    private final JdbcClient banco;
    private final Clock relogio;
    private final Divulgacoes divulgacoes;

    RegistroDeDivulgacoes(JdbcClient banco, Clock relogio, Divulgacoes divulgacoes) {
        super(banco, relogio, new Tabela("divulgacao", "codigo", "descricao, codigo"));
        this.banco = banco;
        this.relogio = relogio;
        this.divulgacoes = divulgacoes;
    }

    @Override
    public DescricaoDeRegistro descricao() {
        return DESCRICAO;
    }

    @Override
    public List<Recusa.Erro> conferir(Optional<FichaDeRegistro> antes, Map<String, String> valores) {
        return Vigencia.erros(valores);
    }

    @Override
    public List<String> usos(FichaDeRegistro ficha) {
        String contagem = "select count(*) from v_divulgacao_do_caso where divulgacao = :codigo";
        return Stream.concat(
                        UsosNosCasos.contados(
                                banco.sql(contagem).param("codigo", ficha.chave()),
                                "interessado que nos conheceu assim",
                                "interessados que nos conheceram assim")
                                .stream(),
                        UsosNosCasos.contados(
                                banco.sql(contagem + " and dita_em >= :desde")
                                        .param("codigo", ficha.chave())
                                        .param(
                                                "desde",
                                                relogio.instant().minus(UM_MES).atOffset(ZoneOffset.UTC)),
                                "deles nos últimos 30 dias",
                                "deles nos últimos 30 dias")
                                .stream())
                .toList();
    }

    @Override
    public void esquecer() {
        divulgacoes.esquecer();
    }
}
