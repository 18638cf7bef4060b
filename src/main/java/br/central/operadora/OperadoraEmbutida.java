package br.central.operadora;

import br.central.operadora.InformeDePagamentos.Linha;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stands in the application's own tables. */
class OperadoraEmbutida implements SistemaOperadora {

    private final JdbcClient banco;

    OperadoraEmbutida(JdbcClient banco) {
        this.banco = banco;
    }

    @Override
    public List<Boleto> boletosEmAberto(PessoaNaOperadora pessoa) {
        return banco
                .sql("select numero, competencia, vencimento, valor, linha_digitavel from boleto_da_operadora"
                        + " where cliente_id = :cliente and pago_em is null order by vencimento, numero")
                .param("cliente", pessoa.cliente())
                .query(Boleto.class)
                .list()
                .stream()
                .filter(Boleto::pagavel)
                .map(Boleto::formatado)
                .toList();
    }

    @Override
    public Optional<InformeDePagamentos> informe(PessoaNaOperadora pessoa, int ano) {
        List<Linha> linhas = banco.sql("select nome, cpf, pago, reembolsado from pagamento_do_ano"
                        + " where cliente_id = :cliente and ano = :ano order by id")
                .param("cliente", pessoa.cliente())
                .param("ano", ano)
                .query(Linha.class)
                .list();
        return linhas.isEmpty() ? Optional.empty() : Optional.of(InformeDePagamentos.de(ano, linhas));
    }
}
