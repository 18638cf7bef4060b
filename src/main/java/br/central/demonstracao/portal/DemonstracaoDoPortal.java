package br.central.demonstracao.portal;

import br.central.atendimento.AtendimentosDoCliente;
import br.central.atendimento.contrato.PedidoPeloCanal;
import br.central.atendimento.contrato.RecorteDeCasos;
import br.central.clientes.ClienteNoPortal;
import br.central.clientes.Clientes;
import br.central.clientes.ClientesNoPortal;
import br.central.clientes.DadosCadastrais;
import br.central.clientes.Interlocutor;
import br.central.clientes.NivelDeIdentidade;
import br.central.clientes.NovoCliente;
import br.central.comum.Cnpj;
import br.central.comum.Cpf;
import br.central.comum.Origem;
import br.central.comum.TipoCliente;
import br.central.demonstracao.clientes.DemonstracaoDeClientes;
import br.central.portal.AcessosAoPortal;
import br.central.portal.LoginsDaDemonstracao;
import br.central.portal.NovaPessoaDaEmpresa;
import br.central.portal.TipoDeAcesso;
import br.central.seguranca.ComoSistema;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Somebody of each kind who comes in by the portal: Maria, who has daughters under age, a clinic, and who speaks for the company
 * by whose contract Maria has her plan. Where one has no case, one is opened, as that person would.
 */
@Component
@Profile("demo")
@Order(DemonstracaoDeClientes.ORDEM + 10)
class DemonstracaoDoPortal implements LoginsDaDemonstracao, ApplicationRunner {

    private static final String EMPRESA_NOME = "Agropecuária Campo Verde S.A.";
    private static final String EMPRESA_CNPJ = Cnpj.comDigitos("334445550001").formatado();
    private static final NovaPessoaDaEmpresa DO_RH = new NovaPessoaDaEmpresa(
            "Sônia Prado Martins", Cpf.comDigitos("286255878").formatado(), "sonia.prado@example.com");

    private final DemonstracaoDeClientes inventados;
    private final Clientes clientes;
    private final ClientesNoPortal noPortal;
    private final AcessosAoPortal acessos;
    private final AtendimentosDoCliente atendimentos;
    private final boolean ligado;
    private final String senha;

    DemonstracaoDoPortal(
            DemonstracaoDeClientes inventados,
            Clientes clientes,
            ClientesNoPortal noPortal,
            AcessosAoPortal acessos,
            AtendimentosDoCliente atendimentos,
            @Value("${central.demo.usuarios:false}") boolean ligado,
            @Value("${central.demo.senha:}") String senha) {
        this.inventados = inventados;
        this.clientes = clientes;
        this.noPortal = noPortal;
        this.acessos = acessos;
        this.atendimentos = atendimentos;
        this.ligado = ligado && !senha.isBlank();
        this.senha = senha;
    }

    @Override
    public List<Login> paraMostrar() {
        return ligado
                ? List.of(
                        new Login(
                                TipoDeAcesso.BENEFICIARIO,
                                DemonstracaoDeClientes.BENEFICIARIA_NOME,
                                DemonstracaoDeClientes.BENEFICIARIA_CPF,
                                null,
                                senha),
                        new Login(
                                TipoDeAcesso.PRESTADOR,
                                DemonstracaoDeClientes.PRESTADOR_NOME,
                                DemonstracaoDeClientes.PRESTADOR_CNPJ,
                                null,
                                senha),
                        new Login(TipoDeAcesso.EMPRESA, DO_RH.nome(), DO_RH.cpf(), EMPRESA_CNPJ, senha))
                : List.of();
    }

    @Override
    public void run(ApplicationArguments argumentos) {
        if (ligado) {
            ComoSistema.executar(this::carregar);
        }
    }

    private void carregar() {
        inventados.carregar();
        noPortal.porDocumento(DemonstracaoDeClientes.BENEFICIARIA_CPF).ifPresent(maria -> {
            acessos.deDemonstracao(maria.id(), null, senha);
            noPortal.representados(maria.id()).stream()
                    .skip(1)
                    .findFirst()
                    .ifPresent(filha -> contatar(
                            filha.id(),
                            "Pediatra perto de casa",
                            "Preciso de pediatra que atenda na minha cidade à tarde. Podem indicar?"));
        });
        noPortal.porDocumento(DemonstracaoDeClientes.PRESTADOR_CNPJ).ifPresent(clinica -> {
            acessos.deDemonstracao(clinica.id(), null, senha);
            contatar(
                    clinica.id(),
                    "Lote enviado sem demonstrativo",
                    "Enviamos o lote de ortopedia do mês e não encontramos o demonstrativo de pagamento.");
        });
        long empresa = empresa();
        acessos.deDemonstracao(empresa, DO_RH, senha);
        contatar(
                empresa,
                "Inclusão de dois funcionários",
                "Contratamos duas pessoas neste mês. O que é preciso enviar para que tenham o plano?");
    }

    private long empresa() {
        return noPortal.porDocumento(EMPRESA_CNPJ)
                .map(ClienteNoPortal::id)
                .orElseGet(() -> clientes.cadastrar(new NovoCliente(
                                DadosCadastrais.pj(EMPRESA_NOME, EMPRESA_CNPJ).comEmail("rh@example.com"),
                                TipoCliente.NAO_CLIENTE,
                                List.of(),
                                null,
                                null))
                        .id());
    }

    private void contatar(long cliente, String titulo, String texto) {
        Interlocutor quem = Interlocutor.pelo(Origem.PORTAL, NivelDeIdentidade.ENTROU, cliente);
        if (List.of(RecorteDeCasos.values()).stream()
                .allMatch(
                        recorte -> atendimentos.listar(quem, recorte, 1).casos().isEmpty())) {
            atendimentos.abrir(quem, cliente, PedidoPeloCanal.escrito("demonstracao-" + cliente, titulo, texto, null));
        }
    }
}
