package br.central.catalogo;

import br.central.comum.Espelho;
import br.central.comum.Recusa;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The campaigns and ways by which people come to know of the operator, each on the days of its own. Kept in memory. */
@Service
public class Divulgacoes {

    private final JdbcClient banco;
    private final Clock relogio;
    private final Espelho<List<DivulgacaoView>> ativas;

    Divulgacoes(JdbcClient banco, Clock relogio) {
        this.banco = banco;
        this.relogio = relogio;
        this.ativas = new Espelho<>(() -> banco.sql(
                        "select codigo, descricao, desde, ate from divulgacao where ativa = true order by descricao")
                .query(DivulgacaoView.class)
                .list());
    }

    /** Those in use and valid today, in the operator's time zone. */
    public List<DivulgacaoView> emVigor() {
        LocalDate hoje = LocalDate.now(relogio);
        return ativas.ler().stream().filter(uma -> uma.vale(hoje)).toList();
    }

    /** @throws Recusa.RegraNaoAtendida on field {@code divulgacao} if unknown, out of use or not valid today */
    public DivulgacaoView exigir(String codigo) {
        return emVigor().stream()
                .filter(uma -> uma.codigo().equals(codigo))
                .findFirst()
                .orElseThrow(() -> Recusa.RegraNaoAtendida.campo("divulgacao", "Escolha uma das opções em vigor."));
    }

    /** As people read it, in use or not; the code of one that is not there. */
    public String descricao(String codigo) {
        return banco.sql("select descricao from divulgacao where codigo = :codigo")
                .param("codigo", codigo)
                .query(String.class)
                .optional()
                .orElse(codigo);
    }

    void esquecer() {
        ativas.esquecer();
    }
}
