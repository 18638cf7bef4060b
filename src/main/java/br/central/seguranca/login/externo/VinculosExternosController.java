package br.central.seguranca.login.externo;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/contas-externas")
@Tag(name = "Contas externas", description = "Contas de pessoas que entram por um provedor de identidade.")
class VinculosExternosController {

    private final VinculosExternos vinculos;

    VinculosExternosController(VinculosExternos vinculos) {
        this.vinculos = vinculos;
    }

    @PutMapping("/{login}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Vincula uma conta feita aqui ao provedor",
            description =
                    "Permissão ADMINISTRAR_LOGINS. A senha daqui deixa de valer agora; quem o provedor apresentar com este"
                            + " nome de usuário, na próxima entrada, passa a ser a pessoa desta conta.")
    void vincular(@PathVariable String login) {
        vinculos.vincular(login);
    }

    @DeleteMapping("/{login}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Desfaz o vínculo",
            description =
                    "Permissão ADMINISTRAR_LOGINS. A conta volta a ser daqui, sem senha até que a administração lhe dê uma.")
    void desvincular(@PathVariable String login) {
        vinculos.desvincular(login);
    }
}
