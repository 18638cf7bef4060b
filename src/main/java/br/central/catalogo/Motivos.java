package br.central.catalogo;

import br.central.comum.Espelho;
import br.central.comum.Recusa;
import java.util.List;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The reasons for which clients come, each valid in a classification and below it, or everywhere. Kept in memory. */
@Service
@DependsOn("cargaDoCatalogo")
public class Motivos {

    private final Classificacoes classificacoes;
    private final Espelho<List<MotivoView>> ativos;

    Motivos(JdbcClient jdbc, Classificacoes classificacoes) {
        this.classificacoes = classificacoes;
        this.ativos = new Espelho<>(() -> jdbc.sql(
                        "select codigo, descricao, classificacao from motivo where ativo = true order by descricao")
                .query(MotivoView.class)
                .list());
    }

    /**
     * @param caminho path of the classification; {@code null} when there is none yet
     * @throws Recusa.RegraNaoAtendida on field {@code motivo} if unknown, inactive or of another classification
     */
    public MotivoView exigir(String codigo, String caminho) {
        MotivoView motivo = ativos.ler().stream()
                .filter(um -> um.codigo().equals(codigo))
                .findFirst()
                .orElseThrow(() -> Recusa.RegraNaoAtendida.campo("motivo", "Não há motivo ativo " + codigo + "."));
        if (!motivo.vale(classificacoes.linhagem(caminho))) {
            throw Recusa.RegraNaoAtendida.campo(
                    "motivo", "O motivo " + motivo.descricao() + " não é desta classificação.");
        }
        return motivo;
    }

    void esquecer() {
        ativos.esquecer();
    }

    /** The active ones valid in that classification; those valid everywhere if {@code null}. */
    public List<MotivoView> de(String caminho) {
        List<String> linhagem = classificacoes.linhagem(caminho);
        return ativos.ler().stream().filter(motivo -> motivo.vale(linhagem)).toList();
    }
}
