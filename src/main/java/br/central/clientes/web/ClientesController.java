package br.central.clientes.web;

import br.central.clientes.AlteracaoCliente;
import br.central.clientes.BuscaCliente;
import br.central.clientes.ClienteResumo;
import br.central.clientes.ClienteView;
import br.central.clientes.Clientes;
import br.central.clientes.ConfirmacaoDeIdentidade;
import br.central.clientes.ContratoView;
import br.central.clientes.Identidade;
import br.central.clientes.NovoCliente;
import br.central.clientes.NovoContrato;
import br.central.comum.Recusa;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Clientes", description = "Beneficiários, prestadores e não clientes")
class ClientesController {

    private final Clientes clientes;

    ClientesController(Clientes clientes) {
        this.clientes = clientes;
    }

    @GetMapping("/api/clientes")
    @Operation(
            summary = "Busca clientes",
            description = "Até 20 clientes que tenham todas as palavras no nome, nome social, CPF, CNPJ, carteira, CNS,"
                    + " e-mail ou telefone, sem diferença de acentos e maiúsculas. Um documento completo encontra só o"
                    + " seu dono. Para não deixar dados pessoais no endereço, use POST /api/clientes/busca.")
    List<ClienteResumo> buscar(
            @Parameter(description = "O que buscar.", example = "maria souza") @RequestParam(defaultValue = "")
                    String busca) {
        return clientes.buscar(busca);
    }

    @PostMapping("/api/clientes/busca")
    @Operation(
            summary = "Busca clientes sem dados pessoais no endereço",
            description =
                    "Como GET /api/clientes; aceita também nome, e-mail, documento e telefone, cada um no seu campo.")
    List<ClienteResumo> buscar(@RequestBody BuscaCliente busca) {
        return clientes.buscar(busca);
    }

    @GetMapping("/api/clientes/{id}")
    @Operation(summary = "Mostra um cliente", description = "Com beneficiário, contrato, prestador e telefones.")
    ClienteView ver(@PathVariable long id) {
        return clientes.porId(id);
    }

    @GetMapping("/api/clientes/{id}/familia")
    @Operation(summary = "Lista a família do beneficiário", description = "O titular vem primeiro.")
    List<ClienteResumo> familia(@PathVariable long id) {
        return clientes.familia(id);
    }

    @PostMapping("/api/clientes")
    @Operation(
            summary = "Cadastra um cliente",
            description =
                    "Pessoa física com CPF ou jurídica com CNPJ (numérico ou alfanumérico). Documento já cadastrado:"
                            + " 409, com o nome de quem o tem. Exige CADASTRAR_CLIENTE.")
    ResponseEntity<ClienteView> cadastrar(@RequestBody NovoCliente novo) {
        ClienteView cliente = clientes.cadastrar(novo);
        return ResponseEntity.created(URI.create("/api/clientes/" + cliente.id()))
                .body(cliente);
    }

    @PutMapping("/api/clientes/{id}")
    @Operation(
            summary = "Altera o cadastro de um cliente",
            description = "Substitui todos os dados cadastrais. Exige CADASTRAR_CLIENTE.")
    ClienteView alterar(@PathVariable long id, @RequestBody AlteracaoCliente alteracao) {
        return clientes.alterar(id, alteracao);
    }

    @PostMapping("/api/clientes/{id}/confirmacao-de-identidade")
    @Operation(
            summary = "Confirma a identidade de quem fala",
            description =
                    "Compara CPF, nome completo, nascimento e nome da mãe com o cadastro e diz quais não conferem,"
                            + " sem revelar o cadastrado. Antes de tratar de dados pessoais.")
    ConfirmacaoDeIdentidade confirmarIdentidade(@PathVariable long id, @RequestBody Identidade dados) {
        return clientes.confirmarIdentidade(id, dados);
    }

    record Unificacao(
            @Schema(description = "O cliente cujo cadastro vale daqui em diante.", example = "1")
            Long em) {}

    @PostMapping("/api/clientes/{id}/unificacao")
    @Operation(
            summary = "Unifica o cadastro ao de outro cliente",
            description = "O cadastro repetido deixa de ser encontrado e de poder ser usado; atendimentos e telefones"
                    + " ficam como estão. Exige CADASTRAR_CLIENTE.")
    ClienteView unificar(@PathVariable long id, @RequestBody Unificacao unificacao) {
        if (unificacao.em() == null) {
            throw Recusa.RegraNaoAtendida.campo("em", "Indique o cliente que fica.");
        }
        return clientes.unificar(id, unificacao.em());
    }

    @PostMapping("/api/contratos")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Cadastra um contrato", description = "Exige CADASTRAR_CLIENTE.")
    ContratoView cadastrarContrato(@RequestBody NovoContrato novo) {
        return clientes.cadastrarContrato(novo);
    }
}
