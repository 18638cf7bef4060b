package br.central.demonstracao.clientes;

import br.central.clientes.Clientes;
import br.central.clientes.NovoCliente;
import br.central.seguranca.ComoSistema;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Profile("demo")
@Order(DemonstracaoDeClientes.ORDEM)
class CargaDeDemonstracao implements DemonstracaoDeClientes, ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(CargaDeDemonstracao.class);

    private final Clientes clientes;

    CargaDeDemonstracao(Clientes clientes) {
        this.clientes = clientes;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments argumentos) {
        carregar();
    }

    @Override
    @Transactional
    public void carregar() {
        ComoSistema.executar(this::seNaoHa);
    }

    private void seNaoHa() {
        if (clientes.quantidade() > 0) {
            return;
        }
        ClientesInventados inventados = ClientesInventados.gerar();
        inventados.contratos().forEach(clientes::cadastrarContrato);
        clientes.importar(inventados.clientes());
        LOG.info("Demonstração: {} clientes inventados.", inventados.clientes().size());
    }

    @Override
    public List<NovoCliente> inventados() {
        return ClientesInventados.gerar().clientes();
    }
}
