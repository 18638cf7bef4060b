package br.central.operadora;

import br.central.atendimento.contrato.ClienteAnonimizado;
import br.central.clientes.ClientesUnificados;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Bills and payments kept here, where no other system keeps them. Asks for no right: who loads them has checked. */
@Service
@Transactional
public class LancamentosDaOperadora {

    /** Of no bank that there is: nobody pays what was invented. */
    private static final String BANCO = "999";

    private final JdbcClient banco;

    LancamentosDaOperadora(JdbcClient banco) {
        this.banco = banco;
    }

    /** A bill of that month, in the name of who pays; its line is made here. */
    public void boleto(long cliente, YearMonth competencia, LocalDate vencimento, BigDecimal valor) {
        String livre = "%013d%06d%06d"
                .formatted(cliente % 10_000_000_000_000L, competencia.getYear(), competencia.getMonthValue());
        banco.sql(
                        "insert into boleto_da_operadora (numero, cliente_id, competencia, vencimento, valor, linha_digitavel)"
                                + " values (:numero, :cliente, :competencia, :vencimento, :valor, :linha)")
                .param("numero", competencia.toString().replace("-", "") + "-" + cliente)
                .param("cliente", cliente)
                .param("competencia", competencia.toString())
                .param("vencimento", vencimento)
                .param("valor", valor)
                .param(
                        "linha",
                        LinhaDigitavel.emitir(BANCO, livre, vencimento, valor).digitos())
                .update();
    }

    /** What was paid in that year for one of the family. */
    public void pagamento(long cliente, int ano, InformeDePagamentos.Linha linha) {
        banco.sql("insert into pagamento_do_ano (cliente_id, ano, nome, cpf, pago, reembolsado)"
                        + " values (:cliente, :ano, :nome, :cpf, :pago, :reembolsado)")
                .param("cliente", cliente)
                .param("ano", ano)
                .param("nome", linha.nome())
                .param("cpf", linha.cpf())
                .param("pago", linha.pago())
                .param("reembolsado", linha.reembolsado())
                .update();
    }

    @EventListener
    void esquecer(ClienteAnonimizado evento) {
        banco.sql("delete from boleto_da_operadora where cliente_id = :cliente")
                .param("cliente", evento.cliente())
                .update();
        banco.sql("delete from pagamento_do_ano where cliente_id = :cliente")
                .param("cliente", evento.cliente())
                .update();
        evento.identificacao()
                .forEach(dita -> banco.sql("delete from pagamento_do_ano where cpf = :dita")
                        .param("dita", dita)
                        .update());
    }

    /** Who pays is the one that is left. */
    @EventListener
    void unificar(ClientesUnificados evento) {
        for (String tabela : List.of("boleto_da_operadora", "pagamento_do_ano")) {
            banco.sql("update " + tabela + " set cliente_id = :em where cliente_id = :de")
                    .param("em", evento.em())
                    .param("de", evento.de())
                    .update();
        }
    }
}
