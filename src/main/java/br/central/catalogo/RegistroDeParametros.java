package br.central.catalogo;

import br.central.comum.Recusa;
import br.central.registros.CampoDeRegistro;
import br.central.registros.DescricaoDeRegistro;
import br.central.registros.FichaDeRegistro;
import br.central.registros.RegistroEmTabela;
import br.central.seguranca.AtoVigiado;
import br.central.seguranca.Permissao;
import br.central.seguranca.Trilha;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an installation sets for itself, each of its own type. */
@Component
class RegistroDeParametros extends RegistroEmTabela {

    private static final DescricaoDeRegistro DESCRICAO = new DescricaoDeRegistro(
            "parametros",
            "Parâmetros",
            "parâmetro",
            "O que a operadora ajusta sem reiniciar nada.",
            Set.of(Permissao.PUBLICAR_MODELOS),
            List.of(
                    CampoDeRegistro.texto("descricao", "Para que serve", 400)
                            .fixo()
                            .listado(),
                    CampoDeRegistro.texto("valor", "Valor", 1_000)
                            .nuncaNulo()
                            .listado()
                            .ajudado("Em branco, vale o padrão do produto. Sim se escreve 1, e não, 0."),
                    CampoDeRegistro.texto("chave", "Chave", 120).fixo().listado()),
            false,
            null);

    private final Parametros parametros;
    private final Trilha trilha;

    RegistroDeParametros(JdbcClient banco, Clock relogio, Parametros parametros, Trilha trilha) {
        super(banco, relogio, new Tabela("parametro", "chave", "chave"));
        this.parametros = parametros;
        this.trilha = trilha;
    }

    @Override
    public DescricaoDeRegistro descricao() {
        return DESCRICAO;
    }

    @Override
    public List<Recusa.Erro> conferir(Optional<FichaDeRegistro> antes, Map<String, String> valores) {
        try {
            parametros.conferir(antes.orElseThrow().chave(), valores.get("valor"));
            return List.of();
        } catch (Recusa.RegraNaoAtendida recusa) {
            return recusa.erros();
        }
    }

    @Override
    protected boolean mostra(FichaDeRegistro ficha) {
        return !ficha.chave().equals("catalogo.carga");
    }

    @Override
    protected void gravado(String chave) {
        trilha.feito(AtoVigiado.PARAMETRO, chave);
    }

    @Override
    public void esquecer() {
        parametros.esquecer();
    }
}
