package br.central.demonstracao.canais;

import br.central.canais.ModelosDoWhatsApp;
import br.central.clientes.ClienteResumo;
import br.central.clientes.ClienteView;
import br.central.clientes.Clientes;
import br.central.clientes.ReferenciaCliente;
import br.central.demonstracao.clientes.DemonstracaoDeClientes;
import br.central.operadora.InformeDePagamentos;
import br.central.operadora.LancamentosDaOperadora;
import br.central.seguranca.ComoSistema;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Approved texts, and the bills and payments of the invented beneficiary and her family. */
@Component
@Profile("demo")
@Order(DemonstracaoDeClientes.ORDEM + 1)
class CargaDosCanais implements ApplicationRunner {

    private static final BigDecimal MENSALIDADE = new BigDecimal("412.90");
    private static final BigDecimal MESES = new BigDecimal("12");
    private static final int DIA = 10;

    private final ModelosDoWhatsApp modelos;
    private final Clientes clientes;
    private final LancamentosDaOperadora lancamentos;
    private final Clock relogio;

    CargaDosCanais(ModelosDoWhatsApp modelos, Clientes clientes, LancamentosDaOperadora lancamentos, Clock relogio) {
        this.modelos = modelos;
        this.clientes = clientes;
        this.lancamentos = lancamentos;
        this.relogio = relogio;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments argumentos) {
        if (modelos.todos().isEmpty()) {
            ComoSistema.executar(this::carregar);
        }
    }

    private void carregar() {
        modelos.cadastrar(
                "retomar-contato", "Olá, {nome}. Sobre o seu protocolo {protocolo}: podemos continuar por aqui?");
        modelos.cadastrar(
                "resposta-pronta",
                "Olá, {nome}. Há resposta para o seu protocolo {protocolo}. Responda para falar conosco.");
        ClienteView maria = clientes.exigir(ReferenciaCliente.porCpf(DemonstracaoDeClientes.BENEFICIARIA_CPF));
        YearMonth mes = YearMonth.now(relogio);
        for (int adiante = 0; adiante < 2; adiante++) {
            LocalDate vencimento = mes.plusMonths(adiante).atDay(DIA);
            lancamentos.boleto(maria.id(), mes.plusMonths(adiante), vencimento, MENSALIDADE);
        }
        List<ClienteResumo> familia = clientes.familia(maria.id());
        familia.forEach(um -> lancamentos.pagamento(
                maria.id(),
                mes.getYear() - 1,
                new InformeDePagamentos.Linha(
                        um.nome(), um.documento(), MENSALIDADE.multiply(MESES), BigDecimal.ZERO)));
    }
}
