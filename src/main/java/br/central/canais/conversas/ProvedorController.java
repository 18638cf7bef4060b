package br.central.canais.conversas;

import br.central.comum.Recusa;
import br.central.seguranca.UsuarioAtual;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/canais/mensagens")
@Tag(name = "Canais", description = "Mensageria e chatbot, por pedidos assinados.")
class ProvedorController {

    private final RecebimentoDoProvedor recebimento;
    private final UsuarioAtual usuario;

    ProvedorController(RecebimentoDoProvedor recebimento, UsuarioAtual usuario) {
        this.recebimento = recebimento;
        this.usuario = usuario;
    }

    @PostMapping("/{provedor}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Mensagens recebidas e estados das enviadas, por WhatsApp e SMS",
            description = "Assinado (X-Instante, X-Assinatura) com o segredo do provedor. A mesma mensagem entregue de"
                    + " novo conta uma vez; os estados podem vir em qualquer ordem.")
    void receber(@PathVariable String provedor, @Valid @RequestBody LoteDoProvedor lote) {
        if (!usuario.login().equals("provedor:" + provedor)) {
            throw new Recusa.SemPermissao("Esta rota é do provedor de mensagens, com o segredo dele.");
        }
        recebimento.receber(provedor, lote);
    }
}
