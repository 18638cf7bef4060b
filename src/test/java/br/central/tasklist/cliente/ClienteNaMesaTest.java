package br.central.tasklist.cliente;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import br.central.atendimento.Atendimentos;
import br.central.atendimento.EdicaoDeAtendimentos;
import br.central.atendimento.contrato.Abertura;
import br.central.clientes.ClienteView;
import br.central.clientes.Clientes;
import br.central.clientes.DadosCadastrais;
import br.central.clientes.DocumentosDeTeste;
import br.central.clientes.Mandatos;
import br.central.clientes.NovoBeneficiario;
import br.central.clientes.NovoCliente;
import br.central.clientes.NovoContrato;
import br.central.clientes.NovoTelefone;
import br.central.clientes.Parentesco;
import br.central.clientes.TipoContrato;
import br.central.comum.Cpf;
import br.central.comum.Origem;
import br.central.teste.Chromium;
import br.central.teste.Como;
import br.central.teste.TesteNoNavegador;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who is on the line, found, confirmed and registered in a browser. */
@TesteNoNavegador
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClienteNaMesaTest {

    private static final String ATENDIMENTO = "/camunda/app/tasklist/default/#/atendimento/";

    @LocalServerPort
    int porta;

    @Autowired
    Atendimentos atendimentos;

    @Autowired
    EdicaoDeAtendimentos edicao;

    @Autowired
    Clientes clientes;

    @Autowired
    Mandatos mandatos;

    @Autowired
    Como como;

    Chromium chromium;

    @BeforeAll
    void abrir() {
        chromium = Chromium.em(porta);
    }

    @AfterAll
    void fechar() {
        chromium.close();
    }

    @Test
    void doNomeDigitadoAosDadosSoPeloTeclado() {
        String cpf = DocumentosDeTeste.cpf();
        ClienteView titular = familia("Iracema <b>Quaresma</b>", cpf);
        Page mesa = noAtendimento();

        assertThat(mesa.locator("#cliente-busca")).isFocused();
        mesa.keyboard().type("iracema quar");
        assertThat(mesa.locator("#cliente-busca-achados [role=option]")).hasCount(1);
        assertThat(mesa.locator("#cliente-busca-achados"))
                .containsText("***" + Cpf.de(cpf).formatado().substring(3, 11) + "-**");
        assertThat(mesa.locator("#cliente-busca-achados")).not().containsText(cpf);
        mesa.keyboard().press("ArrowDown");
        mesa.keyboard().press("Enter");
        assertThat(mesa.locator(".feito")).containsText("Cliente vinculado");

        assertThat(mesa.locator(".cliente h2")).hasText("Iracema <b>Quaresma</b>");
        assertThat(mesa.locator(".cliente")).containsText("Identidade não confirmada");
        assertThat(mesa.locator("article"))
                .not()
                .containsText(titular.beneficiario().carteira());
        assertThat(mesa.locator(".contatos")).containsText("depois que a identidade");
        assertThat(mesa.locator("#idt-cpf")).isFocused();
        mesa.keyboard().type(cpf);
        mesa.keyboard().press("Tab");
        mesa.keyboard().type("Iracema <b>Quaresma</b>");
        mesa.fill("#idt-nascimento", "1970-01-02");
        mesa.fill("#idt-mae", "Outra");
        mesa.keyboard().press("Enter");
        assertThat(mesa.locator("[data-erro=nascimento]")).hasText("Não confere com o cadastro.");
        assertThat(mesa.locator("[data-erro=nomeMae]")).isVisible();
        assertThat(mesa.locator("[data-erro=cpf]")).isHidden();
        assertThat(mesa.locator("#idt-cpf")).hasValue(cpf);
        assertThat(mesa.locator("#idt-nascimento")).isFocused();

        mesa.fill("#idt-nascimento", "1970-01-01");
        mesa.fill("#idt-mae", "benedita quaresma");
        mesa.keyboard().press("Enter");
        assertThat(mesa.locator(".feito")).containsText("Identidade confirmada");
        assertThat(mesa.locator("#cliente-contrato"))
                .containsText(titular.beneficiario().carteira());
        assertThat(mesa.locator("#cliente-familia li")).hasCount(2);
        assertThat(mesa.locator("#cliente-familia")).containsText("Filho(a) ou enteado(a)");
        for (String[] tecla :
                new String[][] {{"F8", "#cliente-contrato"}, {"F9", "#cliente-familia"}, {"F10", ".contatos"}}) {
            mesa.keyboard().press(tecla[0]);
            assertThat(mesa.locator(tecla[1])).isFocused();
            assertThat(mesa.locator(".central-rodape")).containsText(tecla[0]);
        }
        mesa.context().close();
    }

    @Test
    void telefonesEntramTrocamESaem() {
        Page mesa = noAtendimento();
        String cpf = DocumentosDeTeste.cpf();
        clientes.cadastrar(NovoCliente.pf("Telma Fonseca", cpf).comTelefones(new NovoTelefone("1133445566")));
        mesa.fill("#cliente-busca", cpf);
        mesa.keyboard().press("Enter");
        assertThat(mesa.locator(".cliente h2")).hasText("Telma Fonseca");
        mesa.fill("#idt-cpf", cpf);
        mesa.fill("#idt-nome", "telma fonseca");
        mesa.keyboard().press("Enter");
        Locator telefones = mesa.locator("#cliente-telefones");
        assertThat(telefones).containsText("(11) 3344-5566");

        botao(telefones, "Incluir telefone").click();
        mesa.fill("#tel-numero", "123");
        mesa.keyboard().press("Enter");
        assertThat(telefones.locator("[data-erro=numero]")).containsText("Telefone inválido");
        mesa.fill("#tel-numero", "(11) 98765-4321");
        mesa.keyboard().press("Enter");
        Locator celular = telefones.locator("li").filter(new Locator.FilterOptions().setHasText("98765-4321"));
        Locator fixo = telefones.locator("li").filter(new Locator.FilterOptions().setHasText("3344-5566"));
        assertThat(celular).isVisible();
        assertThat(mesa.locator("#tel-numero")).isHidden();

        celular.getByText("Tornar principal").click();
        assertThat(celular.locator(".marca")).hasText("Principal");
        botao(fixo, "Remover o telefone (11) 3344-5566").click();
        assertThat(botao(fixo, "Sim, remover")).isFocused();
        mesa.keyboard().press("Enter");
        assertThat(fixo).hasCount(0);

        Locator cadastro = mesa.locator("#cliente-dados");
        botao(cadastro, "Alterar cadastro").click();
        assertThat(mesa.locator("#alt-nome")).isFocused();
        assertThat(mesa.locator("#alt-nome")).hasValue("Telma Fonseca");
        mesa.fill("#alt-cidade", "Itu");
        mesa.fill("#alt-email", "telma");
        mesa.keyboard().press("Enter");
        assertThat(cadastro.locator("[data-erro=email]")).containsText("Informe um e-mail válido");
        assertThat(mesa.locator("#alt-cidade")).hasValue("Itu");
        mesa.fill("#alt-email", "telma@example.com");
        mesa.keyboard().press("Enter");
        assertThat(mesa.locator(".feito")).containsText("Telma Fonseca: cadastro alterado.");
        assertThat(mesa.locator("#cliente-dados dl")).containsText("telma@example.com");
        assertThat(mesa.locator("#cliente-dados dl")).containsText("Itu");
        mesa.context().close();
    }

    @Test
    void senhaDoPortalERepresentanteSemSairDaFicha() {
        Page mesa = noAtendimento();
        String cpf = DocumentosDeTeste.cpf();
        ClienteView cliente = clientes.cadastrar(
                NovoCliente.de(DadosCadastrais.pf("Tereza Batista", cpf).comEmail("tereza@example.com")));
        String doFilho = DocumentosDeTeste.cpf();
        clientes.cadastrar(NovoCliente.pf("Tadeu Batista", doFilho));
        mesa.fill("#cliente-busca", cpf);
        mesa.keyboard().press("Enter");
        mesa.fill("#idt-cpf", cpf);
        mesa.fill("#idt-nome", "tereza batista");
        mesa.keyboard().press("Enter");

        Locator portal = mesa.locator("#cliente-portal");
        portal.locator("summary").click();
        assertThat(portal).containsText("t•••@e•••.com");
        assertThat(portal).not().containsText("tereza@example.com");
        botao(portal, "Enviar link do primeiro acesso").click();
        assertThat(mesa.locator(".feito")).containsText("Link enviado para t•••@e•••.com");

        portal.locator("summary").click();
        botao(portal, "Registrar representante").click();
        mesa.fill("#mdt-representante", "123");
        mesa.keyboard().press("Enter");
        assertThat(portal.locator("[data-erro=representante]")).containsText("cadastre antes");
        mesa.fill("#mdt-representante", doFilho);
        mesa.keyboard().press("Enter");
        assertThat(mesa.locator(".feito")).containsText("Tadeu Batista passa a representar");
        org.assertj.core.api.Assertions.assertThat(mandatos.doRepresentado(cliente.id()))
                .hasSize(1);
        mesa.context().close();
    }

    @Test
    void quemNaoSeEncontraSeCadastraSemSairDoAtendimento() {
        String cpf = DocumentosDeTeste.cpf();
        clientes.cadastrar(NovoCliente.pf("Quem Já Tinha", cpf));
        Page mesa = noAtendimento();
        mesa.fill("#cliente-busca", "Ninguém Com Este Nome");
        assertThat(mesa.locator("#cliente-busca-achados")).containsText("Nenhum cliente encontrado");
        botao(mesa.locator(".cliente"), "Não encontrei: cadastrar").click();
        mesa.fill("#cad-nome", "<script>alert(1)</script> Silva");
        mesa.fill("#cad-cpf", cpf);
        mesa.keyboard().press("Enter");
        assertThat(mesa.locator("#cad-repetido")).containsText("Quem Já Tinha");
        assertThat(mesa.locator(".cadastro .recusa")).containsText("Já existe cliente com CPF");
        assertThat(botao(mesa.locator("#cad-repetido"), "Vincular Quem Já Tinha"))
                .isVisible();

        mesa.fill("#cad-cpf", "529.982.247-24");
        mesa.fill("#cad-telefone", "123");
        mesa.keyboard().press("Enter");
        assertThat(mesa.locator(".cadastro [data-erro=cpf]")).containsText("CPF inválido");
        assertThat(mesa.locator(".cadastro [data-erro=telefone]")).containsText("Telefone inválido");
        mesa.reload();
        assertThat(mesa.locator("#cad-nome")).hasValue("<script>alert(1)</script> Silva");
        assertThat(mesa.locator("#cad-nome")).isVisible();

        mesa.fill("#cad-cpf", DocumentosDeTeste.cpf());
        mesa.fill("#cad-telefone", "(11) 98765-4321");
        mesa.keyboard().press("Enter");
        assertThat(mesa.locator(".cliente h2")).hasText("<script>alert(1)</script> Silva");
        assertThat(mesa.locator(".cliente")).containsText("Identidade confirmada");
        assertThat(mesa.locator(".cliente")).containsText("(11) 98765-4321");
        mesa.context().close();
    }

    @Test
    void unificadoEnquantoIssoOfereceOQueVale() {
        String cpf = DocumentosDeTeste.cpf();
        ClienteView antigo = clientes.cadastrar(NovoCliente.pf("Antônia Antiga", cpf));
        Page mesa = noAtendimento();
        mesa.fill("#cliente-busca", cpf);
        mesa.keyboard().press("Enter");
        assertThat(mesa.locator("#idt-cpf")).isVisible();
        ClienteView fica = clientes.cadastrar(NovoCliente.pf("Antônia Certa", DocumentosDeTeste.cpf()));
        clientes.unificar(antigo.id(), fica.id());

        mesa.fill("#idt-cpf", cpf);
        mesa.fill("#idt-nome", "Antônia Antiga");
        mesa.keyboard().press("Enter");
        assertThat(mesa.locator("form[data-rascunho=identidade] [data-erro=nome]"))
                .containsText("Não confere com o cadastro.");
        assertThat(mesa.locator("#idt-nome")).hasValue("Antônia Antiga");
        mesa.reload();
        botao(mesa.locator(".cliente"), "Usar o cadastro de Antônia Certa").click();
        assertThat(mesa.locator(".cliente h2")).hasText("Antônia Certa");
        mesa.context().close();
    }

    private Page noAtendimento() {
        String protocolo = como.usuario(
                "atendente",
                () -> atendimentos.abrir(Abertura.por(Origem.TELEFONE)).protocolo());
        Page mesa = chromium.entrar("atendente");
        mesa.navigate(ATENDIMENTO + protocolo);
        assertThat(mesa.locator(".cliente")).isVisible();
        return mesa;
    }

    private static Locator botao(Locator onde, String nome) {
        return onde.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(nome).setExact(true));
    }

    private ClienteView familia(String nome, String cpf) {
        String contrato = clientes.cadastrarContrato(new NovoContrato(
                        DocumentosDeTeste.contrato(), nome, TipoContrato.PF, "Essencial", null, 10, null))
                .numero();
        String carteira = DocumentosDeTeste.carteira();
        ClienteView titular = clientes.cadastrar(NovoCliente.de(DadosCadastrais.pf(nome, cpf)
                        .comEmail("iracema@example.com")
                        .comFiliacao(LocalDate.of(1970, 1, 1), "Benedita Quaresma")
                        .comEndereco("Rua das Acácias, 120", "Campinas", "SP"))
                .comTelefones(new NovoTelefone("11987650000"))
                .comBeneficiario(NovoBeneficiario.titular(carteira, contrato)));
        clientes.cadastrar(NovoCliente.pf("Bento Quaresma", null)
                .comBeneficiario(
                        NovoBeneficiario.dependente(DocumentosDeTeste.carteira(), carteira, Parentesco.FILHO)));
        return titular;
    }
}
