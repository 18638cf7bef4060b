package br.central.catalogo;

import br.central.registros.CampoDeRegistro;
import br.central.registros.DescricaoDeRegistro;
import br.central.registros.FichaDeRegistro;
import br.central.registros.RegistroEmTabela;
import br.central.registros.TipoDeCampo;
import br.central.seguranca.Permissao;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Why requests are refused, and how that is told. */
@Component
class RegistroDeMotivosDeRecusa extends RegistroEmTabela {

    private static final DescricaoDeRegistro DESCRICAO = new DescricaoDeRegistro(
            "motivos-de-recusa",
            "Motivos de recusa",
            "motivo de recusa",
            "Como se diz ao cliente que o pedido foi negado, e em que se fundamenta.",
            Set.of(Permissao.PUBLICAR_MODELOS),
            List.of(
                    CampoDeRegistro.texto("descricao", "Descrição", 160)
                            .exigido()
                            .listado(),
                    CampoDeRegistro.de(TipoDeCampo.CODIGO, "codigo", "Código")
                            .exigido()
                            .soAoIncluir()
                            .ajudado("Não muda depois."),
                    CampoDeRegistro.texto("tiss", "Código na tabela 38 da TISS", 4)
                            .listado(),
                    CampoDeRegistro.longo("texto", "Texto ao cliente", 2_000)
                            .exigido()
                            .ajudado("O que ficar entre chaves, como {procedimento}, se preenche na resposta."),
                    CampoDeRegistro.longo("fundamento", "Fundamento", 1_000)
                            .exigido()
                            .ajudado("Cláusula do contrato ou dispositivo legal."),
                    CampoDeRegistro.emUso("ativo").listado()),
            true,
            "ativo");

    private final JdbcClient banco;
    private final MotivosDeRecusa motivos;

    RegistroDeMotivosDeRecusa(JdbcClient banco, Clock relogio, MotivosDeRecusa motivos) {
        super(banco, relogio, new Tabela("motivo_de_recusa", "codigo", "descricao, codigo"));
        this.banco = banco;
        this.motivos = motivos;
    }

    @Override
    public DescricaoDeRegistro descricao() {
        return DESCRICAO;
    }

    @Override
    public Optional<String> previa(FichaDeRegistro ficha, Map<String, String> valores) {
        return Optional.of(valores.getOrDefault("texto", "") + "\n\n" + valores.getOrDefault("fundamento", ""));
    }

    @Override
    public List<String> usos(FichaDeRegistro ficha) {
        return UsosNosCasos.contados(
                banco.sql("select count(*) from v_uso_de_motivo_de_recusa where motivo_de_recusa = :codigo")
                        .param("codigo", ficha.chave()),
                "resposta que o dá",
                "respostas que o dão");
    }

    @Override
    public void esquecer() {
        motivos.esquecer();
    }
}
