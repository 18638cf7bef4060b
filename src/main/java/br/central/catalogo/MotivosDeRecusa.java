package br.central.catalogo;

import br.central.comum.Espelho;
import br.central.comum.Recusa;
import br.central.comum.Recusa.Erro;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The register of reasons for which a request is refused. Kept in memory. */
@Service
@DependsOn("cargaDoCatalogo")
public class MotivosDeRecusa {

    private final Espelho<List<MotivoDeRecusaView>> ativos;

    MotivosDeRecusa(JdbcClient jdbc) {
        this.ativos = new Espelho<>(() -> jdbc.sql("select codigo, tiss, descricao, texto, fundamento"
                        + " from motivo_de_recusa where ativo = true order by descricao")
                .query(MotivoDeRecusaView.class)
                .list());
    }

    /** What is told to the client, and what it rests on. */
    public record Redigido(String texto, String fundamento) {}

    public List<MotivoDeRecusaView> todos() {
        return ativos.ler();
    }

    void esquecer() {
        ativos.esquecer();
    }

    /**
     * @param lacunas what goes where the reason leaves a gap; may be {@code null}
     * @throws Recusa.RegraNaoAtendida on the field {@code motivoDeRecusa} if unknown or inactive, and on each gap that is
     *     not filled
     */
    public Redigido redigir(String codigo, Map<String, String> lacunas) {
        MotivoDeRecusaView motivo = ativo(codigo);
        Map<String, String> valores = lacunas == null ? Map.of() : lacunas;
        List<Erro> faltas = motivo.lacunas().stream()
                .filter(lacuna -> valores.get(lacuna) == null
                        || valores.get(lacuna).codePoints().noneMatch(Character::isLetterOrDigit))
                .map(lacuna -> new Erro("lacunas." + lacuna, "Preencha: " + lacuna + "."))
                .toList();
        if (!faltas.isEmpty()) {
            throw new Recusa.RegraNaoAtendida(faltas);
        }
        return new Redigido(
                Lacunas.preencher(motivo.texto(), valores), Lacunas.preencher(motivo.fundamento(), valores));
    }

    /**
     * Of an answer that somebody wrote out from what the register gives.
     *
     * @throws Recusa.RegraNaoAtendida on the field {@code motivoDeRecusa} if unknown or inactive, and on {@code texto} or
     *     {@code fundamento} when a gap was left open there
     */
    public void conferirEscrito(String codigo, String texto, String fundamento) {
        ativo(codigo);
        List<Erro> abertas = Stream.of(Map.entry("texto", texto), Map.entry("fundamento", fundamento))
                .filter(um -> !Lacunas.de(um.getValue()).isEmpty())
                .map(um -> new Erro(
                        um.getKey(),
                        "Complete o que está entre chaves: {" + String.join("}, {", Lacunas.de(um.getValue())) + "}."))
                .toList();
        if (!abertas.isEmpty()) {
            throw new Recusa.RegraNaoAtendida(abertas);
        }
    }

    private MotivoDeRecusaView ativo(String codigo) {
        return ativos.ler().stream()
                .filter(um -> um.codigo().equals(codigo))
                .findFirst()
                .orElseThrow(() -> Recusa.RegraNaoAtendida.campo(
                        "motivoDeRecusa", "Não há motivo de recusa ativo " + codigo + "."));
    }
}
