package br.central.regras.corrida;

import static br.central.comum.MomentoGravado.em;

import br.central.comum.Pagina;
import br.central.seguranca.CasosVedados;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cases of a run as they are shown: of those restricted to others only that they are. */
@Component
class CasosDaCorrida {

    private static final int CASOS_POR_VEZ = 500;

    private final JdbcClient banco;
    private final CasosVedados vedados;
    private final Clock relogio;

    CasosDaCorrida(JdbcClient banco, CasosVedados vedados, Clock relogio) {
        this.banco = banco;
        this.vedados = vedados;
        this.relogio = relogio;
    }

    /** @param resultado {@code null} for all of them */
    Pagina<CasoNaCorrida> pagina(Corrida corrida, ResultadoDoCaso resultado, int pagina, int tamanho) {
        int qual = Math.max(pagina, 0);
        int quantos = Math.min(Math.max(tamanho, 1), Pagina.TAMANHO_MAXIMO);
        int total = resultado == null ? corrida.total() : corrida.quantos(resultado);
        int antes = (int) Math.min((long) qual * quantos, total);
        return new Pagina<>(semRestritos(ler(corrida, resultado, antes, quantos)), total, qual, quantos);
    }

    void cada(Corrida corrida, Consumer<CasoNaCorrida> oQueFazer) {
        List<CasoLido> lidos = ler(corrida, null, 0, CASOS_POR_VEZ);
        for (int antes = 0; !lidos.isEmpty(); lidos = ler(corrida, null, antes, CASOS_POR_VEZ)) {
            semRestritos(lidos).forEach(oQueFazer);
            antes += lidos.size();
        }
    }

    private List<CasoNaCorrida> semRestritos(List<CasoLido> lidos) {
        Set<String> deOutros = vedados.entre(
                lidos.stream().map(CasoLido::doCaso).filter(Objects::nonNull).collect(Collectors.toSet()));
        return lidos.stream()
                .map(um -> um.doCaso() != null && deOutros.contains(um.doCaso())
                        ? um.caso().semOQueERestrito()
                        : um.caso())
                .toList();
    }

    /** @param doCaso the protocol of the case that it is or, a call, is about; {@code null} of a call about none */
    private record CasoLido(CasoNaCorrida caso, String doCaso) {}

    private List<CasoLido> ler(Corrida corrida, ResultadoDoCaso resultado, int antes, int quantos) {
        String coluna = corrida.situacao().comecou() ? "resultado" : "previa";
        return banco.sql("select c.ordem, c.chave, c.onde, c." + coluna + " as resultado, c.motivo, c.feito_em,"
                        + " case when k.id is null then c.chave else sobre.protocolo end as do_caso"
                        + " from regras_corrida_caso c left join v_contato k on k.instancia = c.alvo"
                        + " left join v_caso sobre on sobre.id = k.atendimento_id where c.corrida_id = :id"
                        + (resultado == null ? "" : " and c." + coluna + " = :resultado")
                        + " order by c.ordem limit :quantos offset :antes")
                .param("id", corrida.id())
                .param("resultado", resultado == null ? null : resultado.name())
                .param("quantos", quantos)
                .param("antes", antes)
                .query((linha, numero) -> new CasoLido(
                        new CasoNaCorrida(
                                linha.getInt("ordem"),
                                linha.getString("chave"),
                                linha.getString("onde"),
                                ResultadoDoCaso.valueOf(linha.getString("resultado")),
                                linha.getString("motivo"),
                                em(linha, "feito_em", relogio),
                                null),
                        linha.getString("do_caso")))
                .list();
    }
}
