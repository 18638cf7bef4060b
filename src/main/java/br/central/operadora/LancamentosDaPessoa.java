package br.central.operadora;

import br.central.privacidade.DadosGuardados;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The bills of the person, what it paid, and what was paid for it; of whom else it pays for neither name nor CPF. */
@Component
@Transactional(readOnly = true)
class LancamentosDaPessoa implements DadosGuardados {

    private static final String CATEGORIA = "boletos";
    private static final List<String> NENHUM = List.of("-");

    private record BoletoEmitido(
            String numero, String competencia, LocalDate vencimento, BigDecimal valor, LocalDate pagoEm) {}

    private record PagoNoAno(int ano, boolean pelaPropria, BigDecimal pago, BigDecimal reembolsado) {}

    private final JdbcClient banco;

    LancamentosDaPessoa(JdbcClient banco) {
        this.banco = banco;
    }

    @Override
    public List<Parte> de(Pessoa pessoa) {
        return List.of(
                new Parte(
                        CATEGORIA,
                        "boletos",
                        banco.sql("select numero, competencia, vencimento, valor, pago_em from boleto_da_operadora"
                                        + " where cliente_id in (:codigos) order by vencimento, numero")
                                .param("codigos", pessoa.codigos())
                                .query((linha, numero) -> new BoletoEmitido(
                                        linha.getString("numero"),
                                        linha.getString("competencia"),
                                        linha.getObject("vencimento", LocalDate.class),
                                        linha.getBigDecimal("valor"),
                                        linha.getObject("pago_em", LocalDate.class)))
                                .list()),
                new Parte(
                        CATEGORIA,
                        "pagamentosDoAno",
                        banco.sql("select ano, cpf in (:documentos) as pela_propria, pago, reembolsado"
                                        + " from pagamento_do_ano where cliente_id in (:codigos) or cpf in (:documentos)"
                                        + " order by ano, id")
                                .param("codigos", pessoa.codigos())
                                .param("documentos", pessoa.documentos().isEmpty() ? NENHUM : pessoa.documentos())
                                .query((linha, numero) -> new PagoNoAno(
                                        linha.getInt("ano"),
                                        linha.getBoolean("pela_propria"),
                                        linha.getBigDecimal("pago"),
                                        linha.getBigDecimal("reembolsado")))
                                .list()));
    }
}
